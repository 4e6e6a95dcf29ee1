package dev.postern.sandbox;

import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How the sandbox starts. A port of 0 stands for a free one.
 *
 * @param requestsPerMinute how many requests each vendor token may send in a minute
 * @param stateDirectory where the data is kept from one start to the next; null to forget it
 */
public record SandboxOptions(
        int octapipePort,
        int controlPort,
        InstantSource clock,
        int requestsPerMinute,
        @Nullable Path stateDirectory) {
    private static final int PLENTY = 600;

    public static SandboxOptions onFreePorts() {
        return new SandboxOptions(0, 0, InstantSource.system(), PLENTY, null);
    }

    public SandboxOptions ports(int octapipe, int control) {
        return new SandboxOptions(octapipe, control, clock, requestsPerMinute, stateDirectory);
    }

    public SandboxOptions clock(InstantSource clock) {
        return new SandboxOptions(octapipePort, controlPort, clock, requestsPerMinute, stateDirectory);
    }

    public SandboxOptions requestsPerMinute(int limit) {
        return new SandboxOptions(octapipePort, controlPort, clock, limit, stateDirectory);
    }

    public SandboxOptions stateIn(Path directory) {
        return new SandboxOptions(octapipePort, controlPort, clock, requestsPerMinute, directory);
    }
}
