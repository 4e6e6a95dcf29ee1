package dev.postern.kit.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads all records of a vendor service, or says everything that is wrong with them. */
public final class Records {
    private static final int LONGEST_INSTRUCTIONS = 2000;

    private Records() {}

    /**
     * Reads the records that the service itself carries.
     *
     * @throws RecordFault with one line per file that cannot be served
     */
    public static Vendor onClassPath(ClassLoader loader) {
        return read(RecordFiles.onClassPath(loader));
    }

    /** The YAML files below a folder, ordered by path. */
    public static List<RecordFile> filesBelow(Path folder) {
        try {
            return RecordFiles.below(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads these files, one of which is {@code vendor.yaml}.
     *
     * @throws RecordFault with one line per file that cannot be served
     */
    public static Vendor read(List<RecordFile> files) {
        RecordFile vendorFile = files.stream()
                .filter(file -> file.path().equals(RecordFile.VENDOR))
                .findFirst()
                .orElseThrow(() -> new RecordFault(RecordFile.VENDOR, 1, "there is no such file"));
        YamlMap map = vendorFile.yaml();
        Map<String, Resource> resources = new HashMap<>();
        map.requiredMap("resources", each -> {
            each.keys()
                    .forEach(name -> each.map(name, resource -> resource(name, resource))
                            .ifPresent(resource -> resources.put(name, resource)));
            return true;
        });
        Map<String, Paging> pagings =
                map.map("paging", each -> each.each(Paging::read)).orElse(Map.of());
        Map<String, RefusedPattern.Rule> rules = map.map("refusals", each -> each.each(RefusedPattern.Rule::read))
                .orElse(Map.of());
        EndpointReader reader = new EndpointReader(map.text("vendor"), resources, pagings, rules);
        Vendor vendor = vendor(map, Endpoints.read(files, reader));
        map.done();
        return vendor;
    }

    private static Vendor vendor(YamlMap map, List<Endpoint> endpoints) {
        String instructions = map.text("instructions").strip();
        if (instructions.length() > LONGEST_INSTRUCTIONS) {
            throw map.faultAt("instructions", "at most %d characters, please".formatted(LONGEST_INSTRUCTIONS));
        }
        String test = map.text("test");
        if (endpoints.stream().noneMatch(endpoint -> endpoint.tool().equals(test) && !endpoint.isDerived())) {
            throw map.faultAt("test", "there is no tool `%s`, or none that somebody documents".formatted(test));
        }
        Api api = map.requiredMap("api", Api::read);
        Map<String, LiveSource> sources = map.map("live", LiveSource::readAll).orElse(Map.of());
        References.check(map, endpoints, api, sources.values());
        List<SignInMethod> signIn = map.maps("signIn", SignInReader::ofAccount);
        signIn.forEach(method -> References.checkSignIn(map, method, endpoints, api));
        return new Vendor(
                map.text("vendor"),
                map.text("title"),
                map.requiredMap("documentation", Documentation::read),
                instructions,
                api,
                signIn,
                test,
                map.requiredMap("answers", Answers::read),
                map.requiredMap("rateLimit", RateLimitHeaders::read),
                map.requiredMap("errors", ErrorBody::read),
                List.copyOf(sources.values()),
                Tell.read(map),
                endpoints);
    }

    private static Resource resource(String name, YamlMap map) {
        return new Resource(name, map.text("one"), Set.copyOf(map.texts("tags")));
    }
}
