package dev.postern.token.world;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A client that has a connector URL. */
public final class Client {
    public static final String BODY = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Client() {}

    /** A request to the public port, which is where REST Assured sends what is not told otherwise. */
    public static RequestSpecification request() {
        return given().contentType(ContentType.JSON).header("Accept", "application/json");
    }

    public static ValidatableResponse call(String path) {
        return request().body(BODY).post(path).then();
    }

    /** The whole answer, for comparing it byte for byte. */
    public static HttpResponse<String> exchange(URI base, String method, String path)
            throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                    .timeout(PATIENCE)
                    .method(method, HttpRequest.BodyPublishers.ofString(BODY))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
