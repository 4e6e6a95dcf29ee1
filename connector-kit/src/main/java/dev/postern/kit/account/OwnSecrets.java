package dev.postern.kit.account;

import dev.postern.contract.Secret;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.VendorAnswer;
import io.vertx.core.buffer.Buffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an account signs in with and what it got for it. A vendor that quotes the request in an error would have it told
 * to the model, which must never learn it.
 */
record OwnSecrets(List<Secret> secrets) {
    /** Shorter ones are words that errors may hold anyway, and would leave them without sense. */
    private static final int SHORTEST = 6;

    private static final String INSTEAD = "[redacted]";

    OwnSecrets {
        secrets = List.copyOf(secrets);
    }

    /** Those of an account, but for the fields that are no secrets. */
    static OwnSecrets of(Account account, SignedIn signedIn, Set<String> open) {
        Stream<Secret> fields = account.credential().entrySet().stream()
                .filter(field -> !open.contains(field.getKey()))
                .map(Map.Entry::getValue);
        return new OwnSecrets(Stream.concat(fields, signedIn.bearer().stream())
                .filter(secret -> secret.reveal().length() >= SHORTEST)
                .toList());
    }

    /** The answer; when it is an error, without the secrets, however they are written in it. */
    VendorAnswer takenOutOf(VendorAnswer answer) {
        if (answer.isSuccess() || answer.isEmpty()) {
            return answer;
        }
        String body = answer.body().toString(StandardCharsets.UTF_8);
        String clean = body;
        for (Secret secret : secrets) {
            for (String form : forms(secret.reveal())) {
                clean = clean.replace(form, INSTEAD);
            }
        }
        return clean.equals(body) ? answer : new VendorAnswer(answer.status(), answer.headers(), Buffer.buffer(clean));
    }

    private static List<String> forms(String secret) {
        String quoted = Json.text(Json.NODES.textNode(secret));
        String json = quoted.substring(1, quoted.length() - 1);
        return Stream.of(secret, json, json.replace("/", "\\/"), URLEncoder.encode(secret, StandardCharsets.UTF_8))
                .distinct()
                .toList();
    }
}
