package dev.postern.sandbox.wire;

import java.time.Instant;
import java.util.Map;

/**
 * A request that the vendor saw.
 *
 * @param path as it was sent, with {@code /api} where that was sent
 * @param query without the question mark; empty when there is none
 * @param headers a few headers by their lower-case names; of {@code authorization} only the first 12 hexadecimal
 *     digits of its SHA-256
 * @param body the text of the body, cut at 64 KiB, passwords blanked out
 */
public record Sighting(Instant at, String method, String path, String query, Map<String, String> headers, String body) {
    public Sighting {
        headers = Map.copyOf(headers);
    }
}
