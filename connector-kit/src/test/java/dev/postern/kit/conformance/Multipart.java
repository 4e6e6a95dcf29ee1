package dev.postern.kit.conformance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import io.vertx.core.buffer.Buffer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads bodies that are not JSON into the form in which exchanges write them. */
final class Multipart {
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("Content-Type: (\\S+)");

    private Multipart() {}

    static ObjectNode read(@Nullable String contentType, Buffer body) {
        ObjectNode parts = Json.NODES.objectNode();
        String boundary = String.valueOf(contentType).replaceFirst(".*boundary=", "");
        for (String part : body.toString().split("--" + Pattern.quote(boundary), -1)) {
            int end = part.indexOf("\r\n\r\n");
            if (end < 0) {
                continue;
            }
            String head = part.substring(0, end);
            String content = part.substring(end + 4, part.length() - 2);
            Matcher file = FILE.matcher(head);
            if (file.find()) {
                ObjectNode read = Json.NODES
                        .objectNode()
                        .put("name", file.group(1))
                        .put("media_type", first(TYPE, head))
                        .put("text", content);
                add(parts, first(NAME, head), read);
            } else {
                parts.put(first(NAME, head), content);
            }
        }
        return parts;
    }

    /** Parts of one name are a list. */
    private static void add(ObjectNode parts, String name, ObjectNode part) {
        switch (parts.path(name)) {
            case ArrayNode several -> several.add(part);
            case ObjectNode first -> parts.putArray(name).add(first).add(part);
            default -> parts.set(name, part);
        }
    }

    static ObjectNode form(Buffer body) {
        ObjectNode form = Json.NODES.objectNode();
        for (String pair : body.toString().split("&", -1)) {
            int equals = pair.indexOf('=');
            form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
