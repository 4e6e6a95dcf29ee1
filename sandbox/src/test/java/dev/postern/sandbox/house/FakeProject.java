package dev.postern.sandbox.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A project directory whose native executables are shell scripts. */
public final class FakeProject {
    private FakeProject() {}

    /** Every service runs {@link FakeService}. */
    public static void build(Path root) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = classes();
        String script = "exec '%s' -Xmx64m -cp '%s' %s \"$@\"".formatted(java, classes, FakeService.class.getName());
        put(root, "token-svc", script);
        Vendor.SERVED.forEach(vendor -> put(root, vendor.service(), script));
    }

    static void put(Path root, String service, String script) {
        try {
            Path target = root.resolve(service).resolve("target");
            Files.createDirectories(target);
            Path executable = target.resolve(service + "-0.1.0-SNAPSHOT-runner");
            Files.writeString(executable, "#!/bin/sh\n" + script + "\n");
            Files.setPosixFilePermissions(executable, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classes() {
        try {
            return Path.of(FakeService.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
