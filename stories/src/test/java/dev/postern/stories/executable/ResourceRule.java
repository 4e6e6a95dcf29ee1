package dev.postern.stories.executable;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files of the class path: what is read has to be in the executable, and what is shipped too. */
final class ResourceRule implements Rule {
    private static final Set<String> READING = Set.of(
            "getResource",
            "getResourceAsStream",
            "getResources",
            "resources",
            "getSystemResource",
            "getSystemResourceAsStream");
    private static final Set<ClassDesc> WHERE =
            Set.of(ConstantDescs.CD_Class, ClassDesc.of("java.lang.ClassLoader"), ClassDesc.of("java.lang.Module"));

    /** What Quarkus reads while it builds, or includes by itself. */
    private static final List<String> BY_THE_BUILD = List.of(
            "application\\.properties",
            "META-INF/microprofile-config\\.properties",
            "META-INF/MANIFEST\\.MF",
            "META-INF/jandex\\.idx",
            "META-INF/openapi\\.yaml",
            "META-INF/native-image/.+",
            "META-INF/maven/.+",
            // Flyway's extension, the web server's, and Qute's.
            "db/migration/.+\\.sql",
            "META-INF/resources/.+",
            "templates/.+");

    @Override
    public Stream<String> missing(Service service, Registered registered) {
        return Stream.concat(read(service, registered), shipped(service, registered));
    }

    private static Stream<String> read(Service service, Registered registered) {
        return service.calls().filter(call -> call.isOf(WHERE, READING)).flatMap(call -> switch (call.last()) {
            case Argument.Text text ->
                registered.hasResource(path(text.text()))
                        ? Stream.empty()
                        : Stream.of("%s for %s, which is in no executable: add it to quarkus.native.resources.includes"
                                .formatted(call, text.text()));
            case Argument.Named _ -> unseen(call);
            case Argument.Value _ -> unseen(call);
            case Argument.Unseen _ -> unseen(call);
        });
    }

    private static Stream<String> unseen(Call call) {
        return Stream.of(call + " for a name that is not a constant: this test cannot tell whether it is included");
    }

    private static Stream<String> shipped(Service service, Registered registered) {
        return service.resources().stream()
                .filter(path -> BY_THE_BUILD.stream().noneMatch(path::matches))
                .filter(path -> !registered.hasResource(path))
                .map(path ->
                        "%s is shipped with %s, and is in no executable: add it to quarkus.native.resources.includes"
                                .formatted(path, service.name()));
    }

    private static String path(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }
}
