package dev.postern.stories;

import static io.restassured.RestAssured.given;

import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Asks at connector URLs, and keeps count of what is answered and how long that takes. */
final class Front {
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private Duration spent = Duration.ZERO;

    /** From here on is counted. */
    void reset() {
        statuses.clear();
        spent = Duration.ZERO;
    }

    Response post(URI url, String body) {
        return send(given().contentType("application/json").body(body), Method.POST, url);
    }

    Response send(RequestSpecification request, Method method, URI url) {
        long start = System.nanoTime();
        Response answer = request.request(method, url);
        spent = spent.plusNanos(System.nanoTime() - start);
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        return answer;
    }

    /** How many answers there were, by their status. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    int answers() {
        return statuses.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** In seconds, until all of them were here. */
    double spent() {
        return spent.toNanos() / 1e9;
    }
}
