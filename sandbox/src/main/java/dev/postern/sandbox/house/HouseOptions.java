package dev.postern.sandbox.house;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How the house is built.
 *
 * @param root the project's directory, in which the services have been built
 * @param data where everything is kept that outlives a run
 * @param nativeServices whether the services run as native executables
 * @param settings more settings for every service, over those that the house gives
 * @param tokenSettings more settings for the token service alone
 * @param vendorSettings more settings for the vendor services alone, over those that the house gives
 * @param pods vendor services besides the usual ones
 * @param replicas token services besides the usual one
 * @param deadline how long the services may take to get ready
 * @param progress is told what is happening, a line at a time
 */
public record HouseOptions(
        Path root,
        Path data,
        Ports ports,
        boolean nativeServices,
        Map<String, String> settings,
        Map<String, String> tokenSettings,
        Map<String, String> vendorSettings,
        List<Pod> pods,
        List<Replica> replicas,
        Duration deadline,
        Consumer<String> progress) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /**
     * One more vendor service. The house starts it, unless it has no such service: then somebody else does.
     *
     * @param port where it serves MCP
     * @param management where it tells health and metrics
     */
    public record Pod(String vendor, int port, int management) {
        /** A pod on ports that were free just now. */
        public static Pod onFreePorts(String vendor) {
            Deque<Integer> free = Ports.freePorts(2);
            return new Pod(vendor, free.pop(), free.pop());
        }
    }

    /**
     * One more token service, on the same database.
     *
     * @param open connector URLs
     * @param admin the admin API
     * @param internal what vendor services ask it
     * @param management health and metrics
     */
    public record Replica(int open, int admin, int internal, int management) {
        /** A token service on ports that were free just now. */
        public static Replica onFreePorts() {
            Deque<Integer> free = Ports.freePorts(4);
            return new Replica(free.pop(), free.pop(), free.pop(), free.pop());
        }
    }

    public HouseOptions {
        settings = Map.copyOf(settings);
        tokenSettings = Map.copyOf(tokenSettings);
        vendorSettings = Map.copyOf(vendorSettings);
        pods = List.copyOf(pods);
        replicas = List.copyOf(replicas);
    }

    /** A house on the usual ports that says nothing. */
    public static HouseOptions standard(Path root, Path data) {
        return new HouseOptions(
                root,
                data,
                Ports.standard(0),
                false,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                PATIENCE,
                line -> {});
    }

    /** A house on free ports that says nothing, for tests. */
    public static HouseOptions forTests(Path root, Path data) {
        return standard(root, data).ports(Ports.free());
    }

    public HouseOptions ports(Ports ports) {
        return new HouseOptions(
                root,
                data,
                ports,
                nativeServices,
                settings,
                tokenSettings,
                vendorSettings,
                pods,
                replicas,
                deadline,
                progress);
    }

    public HouseOptions nativeServices(boolean nativeServices) {
        return new HouseOptions(
                root,
                data,
                ports,
                nativeServices,
                settings,
                tokenSettings,
                vendorSettings,
                pods,
                replicas,
                deadline,
                progress);
    }

    /** Adds a setting; a service that has no such setting may refuse to start with it. */
    public HouseOptions setting(String name, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(name, value);
        return new HouseOptions(
                root,
                data,
                ports,
                nativeServices,
                more,
                tokenSettings,
                vendorSettings,
                pods,
                replicas,
                deadline,
                progress);
    }

    /** Adds a setting that only the token service has. */
    public HouseOptions tokenSetting(String name, String value) {
        Map<String, String> more = new HashMap<>(tokenSettings);
        more.put(name, value);
        return new HouseOptions(
                root, data, ports, nativeServices, settings, more, vendorSettings, pods, replicas, deadline, progress);
    }

    /** Adds a setting that only the vendor services have. */
    public HouseOptions vendorSetting(String name, String value) {
        Map<String, String> more = new HashMap<>(vendorSettings);
        more.put(name, value);
        return new HouseOptions(
                root, data, ports, nativeServices, settings, tokenSettings, more, pods, replicas, deadline, progress);
    }

    public HouseOptions pod(Pod pod) {
        List<Pod> more = new ArrayList<>(pods);
        more.add(pod);
        return new HouseOptions(
                root,
                data,
                ports,
                nativeServices,
                settings,
                tokenSettings,
                vendorSettings,
                more,
                replicas,
                deadline,
                progress);
    }

    public HouseOptions replica(Replica replica) {
        List<Replica> more = new ArrayList<>(replicas);
        more.add(replica);
        return new HouseOptions(
                root,
                data,
                ports,
                nativeServices,
                settings,
                tokenSettings,
                vendorSettings,
                pods,
                more,
                deadline,
                progress);
    }

    public HouseOptions progress(Consumer<String> progress) {
        return new HouseOptions(
                root,
                data,
                ports,
                nativeServices,
                settings,
                tokenSettings,
                vendorSettings,
                pods,
                replicas,
                deadline,
                progress);
    }
}
