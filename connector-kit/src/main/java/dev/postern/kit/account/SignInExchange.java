package dev.postern.kit.account;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.Secret;
import dev.postern.kit.record.SignInMethod;
import dev.postern.kit.record.SignInValue;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.VendorAnswer;
import dev.postern.kit.send.Addresses;
import dev.postern.kit.send.Encoding;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One request to sign in, and what its answer means.
 *
 * @param filled the call's arguments that the sign-in takes
 */
record SignInExchange(Account account, Map<String, String> filled, Addresses addresses) {
    private static final JsonPointer ACCESS_TOKEN = JsonPointer.compile("/access_token");
    private static final JsonPointer EXPIRES_IN = JsonPointer.compile("/expires_in");

    VendorRequest request(SignInMethod.Login login) {
        ObjectNode body = Json.NODES.objectNode();
        login.fields().forEach(field -> body.put(field, secret(field)));
        return post(account.api(), login.path(), body);
    }

    VendorRequest request(SignInMethod.ClientCredentials client) {
        StringBuilder form = new StringBuilder("grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(encoded(secret(client.id())), encoded(secret(client.secret()))));
        new TreeMap<>(client.form())
                .forEach((name, value) ->
                        form.append('&').append(encoded(name)).append('=').append(encoded(value(value))));
        URI api = client.at().isPresent()
                ? addresses.of(client.at(), account.api())
                : account.api().resolve("/");
        return post(api, client.path(), "application/x-www-form-urlencoded", Buffer.buffer(form.toString()));
    }

    VendorRequest request(SignInMethod.TokenCall call) {
        ObjectNode body = Json.NODES.objectNode();
        new TreeMap<>(call.fields()).forEach((name, field) -> body.put(name, secret(field)));
        String path = SignInValue.PLACEHOLDER
                .matcher(call.path())
                .replaceAll(found -> Encoding.percent(filled.getOrDefault(found.group(1), "")));
        return post(addresses.of(call.at(), account.api()), path, body);
    }

    static Optional<SignedIn> read(SignInMethod.Login login, VendorAnswer answer) {
        return token(answer, login.token()).map(token -> new SignedIn(token, true, Instant.MAX));
    }

    /** A token is not used to its last minute: it has to last for the call that it is taken for. */
    static Optional<SignedIn> readClientCredentials(VendorAnswer answer, Clock clock, Duration margin) {
        Instant until = until(answer, Optional.of(EXPIRES_IN), clock, margin);
        return token(answer, ACCESS_TOKEN).map(token -> new SignedIn(token, true, until));
    }

    static Optional<SignedIn> read(SignInMethod.TokenCall call, VendorAnswer answer, Clock clock, Duration margin) {
        Instant until = until(answer, call.expires(), clock, margin);
        return token(answer, call.token()).map(token -> new SignedIn(token, true, until));
    }

    private static Instant until(VendorAnswer answer, Optional<JsonPointer> place, Clock clock, Duration margin) {
        return place.flatMap(expires -> answer.json().map(body -> body.at(expires)))
                .filter(JsonNode::canConvertToInt)
                .map(seconds -> clock.instant().plusSeconds(seconds.asInt()).minus(margin))
                .orElse(Instant.MAX);
    }

    private static Optional<Secret> token(VendorAnswer answer, JsonPointer place) {
        return answer.json()
                .map(body -> body.at(place).asText(""))
                .filter(text -> answer.isSuccess() && !text.isBlank())
                .map(Secret::of);
    }

    private static VendorRequest post(URI api, String path, ObjectNode body) {
        return post(api, path, "application/json", Buffer.buffer(Json.bytes(body)));
    }

    private static VendorRequest post(URI api, String path, String contentType, Buffer body) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Content-Type", contentType)
                .add("Accept", "application/json");
        return new VendorRequest(HttpMethod.POST, api, path, headers, Optional.of(body));
    }

    private String value(SignInValue value) {
        return switch (value) {
            case SignInValue.OfAccount(String field) -> secret(field);
            case SignInValue.OfCall(String argument) -> filled.getOrDefault(argument, "");
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String secret(String field) {
        return Optional.ofNullable(account.credential().get(field))
                .orElseThrow()
                .reveal();
    }
}
