package dev.postern.sandbox.house;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How the house is built.
 *
 * @param root the project's directory, in which the services have been built
 * @param data where everything is kept that outlives a run
 * @param nativeServices whether the services run as native executables
 * @param settings more settings for every service, over those that the house gives
 * @param deadline how long the services may take to get ready
 * @param progress is told what is happening, a line at a time
 */
public record HouseOptions(
        Path root,
        Path data,
        Ports ports,
        boolean nativeServices,
        Map<String, String> settings,
        Duration deadline,
        Consumer<String> progress) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    public HouseOptions {
        settings = Map.copyOf(settings);
    }

    /** A house on the usual ports that says nothing. */
    public static HouseOptions standard(Path root, Path data) {
        return new HouseOptions(root, data, Ports.standard(0), false, Map.of(), PATIENCE, line -> {});
    }

    /** A house on free ports that says nothing, for tests. */
    public static HouseOptions forTests(Path root, Path data) {
        return standard(root, data).ports(Ports.free());
    }

    public HouseOptions ports(Ports ports) {
        return new HouseOptions(root, data, ports, nativeServices, settings, deadline, progress);
    }

    public HouseOptions nativeServices(boolean nativeServices) {
        return new HouseOptions(root, data, ports, nativeServices, settings, deadline, progress);
    }

    /** Adds a setting; a service that has no such setting may refuse to start with it. */
    public HouseOptions setting(String name, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(name, value);
        return new HouseOptions(root, data, ports, nativeServices, more, deadline, progress);
    }

    public HouseOptions progress(Consumer<String> progress) {
        return new HouseOptions(root, data, ports, nativeServices, settings, deadline, progress);
    }
}
