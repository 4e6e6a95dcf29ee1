package dev.postern.kit.mcp;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Lets the pod wait for slow bodies only as long as a test can wait. */
public class ShortPatience implements QuarkusTestResourceLifecycleManager {
    static final int SECONDS = 3;

    @Override
    public Map<String, String> start() {
        return Map.of("postern.mcp.body-deadline", SECONDS + "s");
    }

    @Override
    public void stop() {}
}
