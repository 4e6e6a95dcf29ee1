package dev.postern.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends requests that are mostly wrong, and remembers every answer. */
final class Prober implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> answers = new ArrayList<>();

    /** @param headers names and values in turn */
    int get(String url, String... headers) {
        return send("GET", url, "", headers);
    }

    /** @param headers names and values in turn; without a content type it is JSON */
    int post(String url, String body, String... headers) {
        return send("POST", url, body, headers);
    }

    int send(String method, String url, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(60));
        if (!body.isEmpty() && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answers.add("%s %s: %d %s %s"
                    .formatted(
                            method,
                            answers.size(),
                            answer.statusCode(),
                            answer.headers().map(),
                            answer.body()));
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + url, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> answers() {
        return answers;
    }

    @Override
    public void close() {
        http.close();
    }
}
