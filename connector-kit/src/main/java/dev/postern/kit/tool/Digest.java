package dev.postern.kit.tool;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.result.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** SHA-256 over JSON as it is written, in hexadecimal. */
final class Digest {
    private Digest() {}

    static String of(Collection<? extends JsonNode> nodes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            nodes.forEach(node -> digest.update(Json.bytes(node)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
