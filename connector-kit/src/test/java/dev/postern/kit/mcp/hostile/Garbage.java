package dev.postern.kit.mcp.hostile;

import java.util.List;

/** Requests gone wrong, each in one way, so that it is known how it has to be answered. The same for the same seed. */
public final class Garbage {
    private static final List<String> LEGACY = List.of("ping", "tools/list", "initialize", "logging/setLevel");
    private static final List<String> MODERN = List.of("server/discover", "tools/list");
    private static final String PARAMS =
            "{\"cursor\":\"x\",\"level\":\"info\",\"protocolVersion\":\"2025-11-25\",\"clientInfo\":{\"name\":\"c\"}}";

    private final Chance chance;
    private final List<String> calls;

    /** @param calls good {@code params} of {@code tools/call}, as JSON */
    public Garbage(long seed, List<String> calls) {
        this.chance = new Chance(seed);
        this.calls = List.copyOf(calls);
    }

    /** The next one, of either era. */
    public Sent next() {
        boolean modern = chance.below(2) == 1;
        return switch (chance.below(16)) {
            case 0, 1, 2 -> NoJson.of(any(modern), chance);
            case 3, 4 -> NoRequest.of(any(modern), chance);
            case 5 -> NoRequest.quiet(any(modern), chance);
            case 6 -> NoCall.method(modern, chance);
            case 7, 8 -> NoCall.of(call(modern), chance);
            case 9, 10 -> NoEra.of(any(modern), chance);
            case 11, 12 -> Strange.of(any(modern), chance);
            case 13, 14 -> Strange.hurt(any(modern), chance);
            default -> any(modern).as("good", Expected.RESULT);
        };
    }

    /** Good requests of both eras, which are to work after all of it. */
    public List<Sent> good() {
        return List.of(
                Draft.of(false, "ping", "{}").as("good", Expected.RESULT),
                Draft.of(false, "tools/call", calls.getFirst()).as("good", Expected.RESULT),
                Draft.of(true, "server/discover", "{}").as("good", Expected.RESULT),
                Draft.of(true, "tools/call", calls.getFirst()).as("good", Expected.RESULT));
    }

    private Draft any(boolean modern) {
        if (chance.below(2) == 0) {
            return call(modern);
        }
        return Draft.of(modern, chance.of(modern ? MODERN : LEGACY), PARAMS);
    }

    private Draft call(boolean modern) {
        return Draft.of(modern, "tools/call", chance.of(calls));
    }
}
