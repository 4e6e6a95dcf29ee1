package dev.postern.clients;

import dev.postern.clients.fixture.VendorOfWords;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.house.HouseOptions;
import dev.postern.sandbox.house.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The house, with one more vendor service in it: the application under test, which runs in the tests' own process. */
public class FixtureHouse implements QuarkusTestResourceLifecycleManager {
    static final String VENDOR = "fixture";

    private @Nullable House house;
    private @Nullable VendorOfWords vendor;

    @Override
    public Map<String, String> start() {
        try {
            VendorOfWords words = new VendorOfWords();
            vendor = words;
            HouseOptions.Pod pod = HouseOptions.Pod.onFreePorts(VENDOR);
            Path data = Files.createTempDirectory("postern-clients");
            Ports ports = Ports.free();
            house = House.start(HouseOptions.forTests(Path.of("..").toRealPath(), data)
                    .ports(ports)
                    .pod(pod)
                    // What a browser on this machine would say, and what the conformance suite says.
                    .tokenSetting("postern.egress.allow", standIns(ports, words))
                    .tokenSetting("postern.origins", "http://localhost:" + ports.open())
                    .progress(line -> System.out.println("house: " + line)));
            return Map.of(
                    "postern.token-service.url", "http://127.0.0.1:" + ports.internal(),
                    "postern.secrets.directory", data.resolve("secrets").toString(),
                    "postern.egress.allow", "127.0.0.1:" + words.port(),
                    "quarkus.http.test-port", Integer.toString(pod.port()),
                    "quarkus.management.test-port", Integer.toString(pod.management()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(house, new TestInjector.MatchesType(House.class));
        injector.injectIntoFields(vendor, new TestInjector.MatchesType(VendorOfWords.class));
    }

    @Override
    public void stop() {
        if (house != null) {
            house.close();
        }
        if (vendor != null) {
            vendor.close();
        }
    }

    /** Where accounts may be, besides at the vendors. */
    private static String standIns(Ports ports, VendorOfWords words) {
        return Stream.concat(ports.vendors().values().stream().map(Ports.OfVendor::standIn), Stream.of(words.port()))
                .map(port -> "127.0.0.1:" + port)
                .collect(Collectors.joining(","));
    }
}
