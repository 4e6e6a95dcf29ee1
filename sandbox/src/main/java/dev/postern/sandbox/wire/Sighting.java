package dev.postern.sandbox.wire;

import java.time.Instant;
import java.util.Map;

/**
 * A request that the vendor saw.
 *
 * @param path as it was sent, with all that the vendor's paths begin with
 * @param query without the question mark; empty when there is none
 * @param headers a few headers by their lower-case names; of {@code authorization} only the first 12 hexadecimal
 *     digits of its SHA-256
 * @param body the text of the body, cut at 64 KiB, secrets blanked out
 */
public record Sighting(
        String vendor, Instant at, String method, String path, String query, Map<String, String> headers, String body) {
    public Sighting {
        headers = Map.copyOf(headers);
    }
}
