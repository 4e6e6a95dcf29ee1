package dev.postern.sandbox;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the sandbox starts. A port of 0 stands for a free one.
 *
 * @param vendorPorts where the stand-ins listen, by the vendor's name; a vendor that is not in it gets a free port
 * @param stateDirectory where the data is kept from one start to the next; null to forget it
 */
public record SandboxOptions(
        Map<String, Integer> vendorPorts,
        int controlPort,
        InstantSource clock,
        @Nullable Path stateDirectory) {

    public SandboxOptions {
        vendorPorts = Map.copyOf(vendorPorts);
    }

    public static SandboxOptions onFreePorts() {
        return new SandboxOptions(Map.of(), 0, InstantSource.system(), null);
    }

    public SandboxOptions port(String vendor, int port) {
        Map<String, Integer> more = new HashMap<>(vendorPorts);
        more.put(vendor, port);
        return new SandboxOptions(more, controlPort, clock, stateDirectory);
    }

    public SandboxOptions controlPort(int port) {
        return new SandboxOptions(vendorPorts, port, clock, stateDirectory);
    }

    public SandboxOptions clock(InstantSource clock) {
        return new SandboxOptions(vendorPorts, controlPort, clock, stateDirectory);
    }

    public SandboxOptions stateIn(Path directory) {
        return new SandboxOptions(vendorPorts, controlPort, clock, directory);
    }
}
