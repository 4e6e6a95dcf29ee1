package dev.postern.kit.account;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.Secret;
import dev.postern.kit.record.SignInMethod;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.VendorAnswer;
import dev.postern.kit.send.VendorRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One request to sign in, and what its answer means. */
final class SignInExchange {
    private static final JsonPointer ACCESS_TOKEN = JsonPointer.compile("/access_token");
    private static final JsonPointer EXPIRES_IN = JsonPointer.compile("/expires_in");

    private SignInExchange() {}

    static VendorRequest request(Account account, SignInMethod.Login login) {
        ObjectNode body = Json.NODES.objectNode();
        login.fields().forEach(field -> body.put(field, secret(account, field)));
        return post(account.api(), login.path(), "application/json", Buffer.buffer(Json.bytes(body)));
    }

    static VendorRequest request(Account account, SignInMethod.ClientCredentials client) {
        String form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(encoded(account, client.id()), encoded(account, client.secret()));
        return post(
                account.api().resolve("/"), client.path(), "application/x-www-form-urlencoded", Buffer.buffer(form));
    }

    static Optional<SignedIn> read(SignInMethod.Login login, VendorAnswer answer) {
        return token(answer, login.token()).map(token -> new SignedIn(token, true, Instant.MAX));
    }

    /** A token is not used to its last minute: it has to last for the call that it is taken for. */
    static Optional<SignedIn> readClientCredentials(VendorAnswer answer, Clock clock, Duration margin) {
        Instant until = answer.json()
                .map(body -> body.at(EXPIRES_IN))
                .filter(JsonNode::canConvertToInt)
                .map(seconds -> clock.instant().plusSeconds(seconds.asInt()).minus(margin))
                .orElse(Instant.MAX);
        return token(answer, ACCESS_TOKEN).map(token -> new SignedIn(token, true, until));
    }

    private static Optional<Secret> token(VendorAnswer answer, JsonPointer place) {
        return answer.json()
                .map(body -> body.at(place).asText(""))
                .filter(text -> answer.isSuccess() && !text.isBlank())
                .map(Secret::of);
    }

    private static VendorRequest post(URI api, String path, String contentType, Buffer body) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Content-Type", contentType)
                .add("Accept", "application/json");
        return new VendorRequest(HttpMethod.POST, api, path, headers, Optional.of(body));
    }

    private static String encoded(Account account, String field) {
        return URLEncoder.encode(secret(account, field), StandardCharsets.UTF_8);
    }

    private static String secret(Account account, String field) {
        return Optional.ofNullable(account.credential().get(field))
                .orElseThrow()
                .reveal();
    }
}
