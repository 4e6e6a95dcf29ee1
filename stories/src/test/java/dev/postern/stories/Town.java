package dev.postern.stories;

import dev.postern.sandbox.house.House;
import dev.postern.sandbox.house.HouseOptions;
import dev.postern.sandbox.house.HouseOptions.Pod;
import dev.postern.sandbox.house.HouseOptions.Replica;
import dev.postern.sandbox.house.Instance;
import dev.postern.sandbox.house.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Two token services behind nginx and two pods of Octapipe, with what a cluster puts around them: Services for the
 * admin and the internal port, and an API server that says which pods are ready.
 */
final class Town implements AutoCloseable {
    private static final String VENDOR = "octapipe";

    private final ApiServer apiServer = new ApiServer();
    private final ServicePort admin = new ServicePort();
    private final ServicePort internal = new ServicePort();
    private final House house;
    private final Nginx nginx;
    private final List<Resident> residents;
    private final Set<Resident> away = new HashSet<>();

    private Town(Path data, String shutdownDelay) throws IOException {
        Ports ports = Ports.free();
        Replica first = new Replica(ports.open(), ports.admin(), ports.internal(), ports.tokenManagement());
        Replica second = Replica.onFreePorts();
        Ports.OfVendor vendor = Objects.requireNonNull(ports.vendors().get(VENDOR));
        Pod one = new Pod(VENDOR, vendor.service(), vendor.management());
        Pod two = Pod.onFreePorts(VENDOR);
        int front = Replica.onFreePorts().open();
        internal.lead(List.of(first.internal(), second.internal()));
        house = House.start(apiServer.followed(
                HouseOptions.forTests(Path.of("..").toRealPath(), data)
                        .ports(ports)
                        .replica(second)
                        .pod(two)
                        .nativeServices(
                                System.getProperty("postern.runner", "jvm").equals("native"))
                        .setting("quarkus.shutdown.delay", shutdownDelay)
                        .setting("quarkus.rest-client.token-service.url", "http://127.0.0.1:" + internal.port())
                        .tokenSetting("postern.public-url", "http://127.0.0.1:" + front)
                        .progress(line -> System.out.println("house: " + line)),
                VENDOR));
        house.sandbox().limit(VENDOR, 1_000_000, Duration.ofMinutes(1));
        residents = List.of(
                new Resident.VendorPod(instance(one.management()), one),
                new Resident.VendorPod(instance(two.management()), two),
                new Resident.TokenService(instance(first.management()), first),
                new Resident.TokenService(instance(second.management()), second));
        nginx = Nginx.start(front, ports(Replica::open));
        residents.forEach(this::tell);
    }

    static Town start(Path data, String shutdownDelay) throws IOException {
        return new Town(data, shutdownDelay);
    }

    House house() {
        return house;
    }

    /** Pods first, as they are of no use to anybody without the token services. */
    List<Resident> residents() {
        return residents;
    }

    /** The admin API, at whichever token service is there. */
    URI adminUrl() {
        return URI.create("http://127.0.0.1:" + admin.port());
    }

    /** Lets everyone know that a process takes nothing new. */
    void takeOut(Resident resident) {
        away.add(resident);
        tell(resident);
    }

    /** Lets everyone know that a process is there. */
    void bringIn(Resident resident) {
        away.remove(resident);
        tell(resident);
    }

    private void tell(Resident resident) {
        switch (resident) {
            case Resident.VendorPod(var instance, var at) ->
                apiServer.tell(VENDOR, at.port(), !away.contains(resident));
            case Resident.TokenService(var instance, var at) -> {
                admin.lead(ports(Replica::admin));
                internal.lead(ports(Replica::internal));
                nginx.lead(ports(Replica::open));
            }
        }
    }

    private List<Integer> ports(ToIntFunction<Replica> which) {
        return residents.stream()
                .filter(each -> !away.contains(each))
                .flatMap(each -> each instanceof Resident.TokenService(var instance, var at)
                        ? Stream.of(which.applyAsInt(at))
                        : Stream.of())
                .toList();
    }

    private Instance instance(int management) {
        return house.instances().stream()
                .filter(each -> each.management() == management)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        nginx.close();
        // Nobody calls any more, so nobody has to wait for the shutdown delay of each.
        house.instances().forEach(Instance::kill);
        house.close();
        admin.close();
        internal.close();
        apiServer.close();
    }
}
