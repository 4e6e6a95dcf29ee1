package dev.postern.stories;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Secrets that are to turn up nowhere, by what they are. */
final class Marked {
    private static final int PREFIX = 4;

    private final Map<String, List<String>> forms = new LinkedHashMap<>();

    /** Notes a secret, and gives it back. */
    String add(String what, String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        List<String> all = new ArrayList<>(List.of(
                secret,
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                HexFormat.of().formatHex(bytes)));
        if (secret.startsWith("pst_") || secret.startsWith("psa_")) {
            all.add(secret.substring(PREFIX));
        }
        if (forms.put(what + " " + (forms.size() + 1), all) != null) {
            throw new IllegalStateException(what);
        }
        return secret;
    }

    int count() {
        return forms.size();
    }

    /** The connector and API tokens among them. */
    List<String> tokens() {
        return forms.values().stream()
                .map(List::getFirst)
                .filter(secret -> secret.startsWith("pst_") || secret.startsWith("psa_"))
                .toList();
    }

    /** Which of them a text holds, each with what stands around it. */
    Stream<String> in(String where, String text) {
        return forms.entrySet().stream()
                .flatMap(secret -> secret.getValue().stream()
                        .filter(text::contains)
                        .map(form -> "%s: %s: %s".formatted(where, secret.getKey(), around(text, form)))
                        .limit(1));
    }

    private static String around(String text, String form) {
        int at = text.indexOf(form);
        int start = Math.max(0, at - 120);
        return text.substring(start, Math.min(text.length(), at + form.length() + 20))
                .replace('\n', ' ');
    }
}
