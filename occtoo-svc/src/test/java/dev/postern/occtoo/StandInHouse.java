package dev.postern.occtoo;

import dev.postern.kit.conformance.TestHouse;
import java.util.Map;

/** The house of a test whose vendor is the stand-in, which serves Occtoo's other hosts below paths of its own. */
public final class StandInHouse extends TestHouse {
    private static final Map<String, String> PATHS = Map.of(
            "auth", "/auth",
            "global", "/global",
            "destinations", "/destinations-host");

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = super.start();
        PATHS.forEach((name, path) -> settings.computeIfPresent(
                "postern.api.others." + name, (key, url) -> url.substring(0, url.indexOf("/others/")) + path));
        return settings;
    }
}
