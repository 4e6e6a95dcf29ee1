package dev.postern.stories.executable;

import java.lang.constant.ClassDesc;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Static fields are filled while the executable is built: what they take from a machine is the build machine's. */
final class BuildMachineRule implements Rule {
    private static final String STATIC = "<clinit>";
    private static final Map<ClassDesc, Set<String>> OF_A_MACHINE = Map.ofEntries(
            Map.entry(
                    ClassDesc.of("java.lang.System"),
                    Set.of("getenv", "getProperty", "currentTimeMillis", "nanoTime", "lineSeparator")),
            Map.entry(ClassDesc.of("java.lang.Integer"), Set.of("getInteger")),
            Map.entry(ClassDesc.of("java.lang.Boolean"), Set.of("getBoolean")),
            Map.entry(ClassDesc.of("java.lang.Runtime"), Set.of("availableProcessors", "maxMemory")),
            Map.entry(ClassDesc.of("java.lang.ProcessHandle"), Set.of("current")),
            Map.entry(ClassDesc.of("java.time.Instant"), Set.of("now")),
            Map.entry(ClassDesc.of("java.time.LocalDate"), Set.of("now")),
            Map.entry(ClassDesc.of("java.time.OffsetDateTime"), Set.of("now")),
            Map.entry(ClassDesc.of("java.time.ZoneId"), Set.of("systemDefault")),
            Map.entry(ClassDesc.of("java.net.InetAddress"), Set.of("getLocalHost", "getByName", "getAllByName")),
            Map.entry(ClassDesc.of("java.util.UUID"), Set.of("randomUUID")),
            Map.entry(ClassDesc.of("java.util.Random"), Set.of("<init>")),
            Map.entry(ClassDesc.of("java.security.SecureRandom"), Set.of("<init>", "getInstanceStrong")),
            Map.entry(
                    ClassDesc.of("java.lang.Thread"),
                    Set.of("<init>", "ofVirtual", "ofPlatform", "startVirtualThread")));

    @Override
    public Stream<String> missing(Service service, Registered registered) {
        return service.calls()
                .filter(call -> call.method().endsWith(STATIC))
                .filter(call ->
                        OF_A_MACHINE.entrySet().stream().anyMatch(each -> call.isOf(each.getKey(), each.getValue())))
                .map(call ->
                        "%s for a static field, which an executable keeps from the machine that it was built on: make it a bean's own field"
                                .formatted(call));
    }
}
