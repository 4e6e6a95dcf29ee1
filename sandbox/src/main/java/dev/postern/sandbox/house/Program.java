package dev.postern.sandbox.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A service of the project that has been built: how it is started on a JVM, or as a native executable.
 *
 * @param name the name of its module
 * @param before the command up to the settings
 * @param after the command behind them
 */
record Program(String name, List<String> before, List<String> after) {
    private static final String HEAP = "-Xmx256m";

    /** Fails when it has not been built. */
    static Program of(String name, HouseOptions options) {
        Path target = options.root().toAbsolutePath().resolve(name).resolve("target");
        if (options.nativeServices()) {
            Path executable = built(name, target.resolve(name + "-0.1.0-SNAPSHOT-runner"));
            return new Program(name, List.of(executable.toString()), List.of());
        }
        Path jar = built(name, target.resolve("quarkus-app").resolve("quarkus-run.jar"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new Program(name, List.of(java.toString(), HEAP), List.of("-jar", jar.toString()));
    }

    /** The whole command; settings are system properties, which a native executable takes too. */
    List<String> command(Map<String, String> settings) {
        List<String> command = new ArrayList<>(before);
        new TreeMap<>(settings).forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(after);
        return command;
    }

    private static Path built(String name, Path file) {
        if (!Files.exists(file)) {
            throw new HouseFailure("%s has not been built: there is no %s.".formatted(name, file));
        }
        return file;
    }
}
