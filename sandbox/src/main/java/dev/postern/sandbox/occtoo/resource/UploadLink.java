package dev.postern.sandbox.occtoo.resource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A signed address at the storage to which the bytes of an asset go.
 *
 * @param ends the stamp until which it is good
 */
public record UploadLink(String tenant, String source, String key, String filename, String ends) {
    public static final String PREFIX = "/blob-storage";
    public static final String ENDS = "se";
    public static final String SIGNATURE = "sig";

    static final Duration LIFE = Duration.ofHours(1);

    /** Path and query. */
    String address() {
        String name = URLEncoder.encode(filename, StandardCharsets.UTF_8).replace("+", "%20");
        return PREFIX + "/" + tenant + "/" + source + "/" + key + "/" + name + "?" + ENDS + "=" + ends + "&" + SIGNATURE
                + "=" + signature();
    }

    public boolean isSignedWith(String signature) {
        return signature().equals(signature);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(Instant.parse(ends));
    }

    private String signature() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
