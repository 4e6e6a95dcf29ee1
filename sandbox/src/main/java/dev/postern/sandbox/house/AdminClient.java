package dev.postern.sandbox.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Speaks to the admin API as an admin. */
final class AdminClient {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String token;

    AdminClient(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    boolean exists(String path) {
        return send(request(path).GET().build()).statusCode() == 200;
    }

    /** Posts a body, and answers what was made; fails with the answer when nothing was. */
    JsonNode create(String path, JsonNode body) {
        HttpResponse<String> answer = send(
                request(path).POST(BodyPublishers.ofString(body.toString())).build());
        if (answer.statusCode() != 201) {
            throw new HouseFailure(
                    "token-svc refused POST %s with HTTP %d: %s".formatted(path, answer.statusCode(), answer.body()));
        }
        try {
            return MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new HouseFailure("token-svc answered POST %s with no JSON.".formatted(path), e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new HouseFailure("token-svc does not answer at %s.".formatted(request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HouseFailure("The start was interrupted.", e);
        }
    }
}
