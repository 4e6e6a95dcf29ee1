package dev.postern.sandbox.gumloop.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;

/**
 * An address that opens one file to whoever holds it, for a quarter of an hour. No secret protects it: anyone can read
 * how it is made.
 *
 * @param path from the root on
 * @param made when it was made, as it stands in the query
 */
public record SignedUrl(String path, String made) {
    public static final String DATE = "X-Goog-Date";
    public static final String SIGNATURE = "X-Goog-Signature";

    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    public static SignedUrl of(String organization, String kind, String id, String version, Instant now) {
        return new SignedUrl("/signed/" + String.join("/", organization, kind, id, version), FORMAT.format(now));
    }

    public String below(String base) {
        return base + path + "?" + DATE + "=" + made + "&X-Goog-Expires=" + LIFE.toSeconds() + "&" + SIGNATURE + "="
                + signature();
    }

    public boolean isSignedWith(String signature) {
        return signature().equals(signature);
    }

    public boolean isOver(Instant now) {
        try {
            return !now.isBefore(FORMAT.parse(made, Instant::from).plus(LIFE));
        } catch (DateTimeParseException e) {
            return true;
        }
    }

    private String signature() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("the stand-in's signature of " + path + " at " + made).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
