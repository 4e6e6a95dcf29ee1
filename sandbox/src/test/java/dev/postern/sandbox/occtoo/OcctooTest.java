package dev.postern.sandbox.occtoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import dev.postern.sandbox.SandboxTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Clients of Occtoo's stand-in, and what its tests share. */
abstract class OcctooTest extends SandboxTest {
    static final URI URL = SANDBOX.occtooUrl();
    static final Client CONTOSO = client(OcctooKey.CONTOSO);
    static final Client READER = client(OcctooKey.CONTOSO_READER);
    static final Client STORES = client(OcctooKey.CONTOSO_STORES);
    static final Client FABRIKAM = client(OcctooKey.FABRIKAM);
    static final Client STRANGER = Client.of(URL, "");
    static final String PRODUCTS = "/v1/sources/products";

    static Client client(OcctooKey key) {
        return Client.of(URL, "").with("x-api-key", key.apiKey());
    }

    static void advance(double seconds) {
        SANDBOX.advance(Duration.ofMillis((long) (seconds * 1000)));
    }

    /** The values of a key in a list. */
    static List<String> all(JsonNode list, String key) {
        List<String> values = new ArrayList<>();
        list.forEach(each -> values.add(each.path(key).asText()));
        return values;
    }

    static List<String> ids(Answer answer) {
        return all(answer.body().path("items"), "id");
    }

    /** The first message at a path of a problem. */
    static String error(Answer answer, String path) {
        return answer.body().path("errors").path(path).path(0).asText();
    }

    /** The value of a property of an entry. */
    static JsonNode value(JsonNode entry, String property) {
        for (JsonNode each : entry.path("properties")) {
            if (each.path("id").asText().equals(property)) {
                return each.path("value");
            }
        }
        return MissingNode.getInstance();
    }

    static JsonNode body(HttpResponse<String> answer) {
        try {
            return Client.MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for a token, with this form. */
    static HttpResponse<String> token(String form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(URL + "/auth/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            return Client.http().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String form(OcctooKey key, String audience) {
        return "grant_type=client_credentials&client_id=" + key.clientId() + "&client_secret=" + key.clientSecret()
                + "&audience=" + audience;
    }

    static Client signedIn(String form) {
        return Client.of(URL, body(token(form)).path("access_token").asText());
    }
}
