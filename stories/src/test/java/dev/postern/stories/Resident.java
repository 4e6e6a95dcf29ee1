package dev.postern.stories;

import static io.restassured.RestAssured.given;

import dev.postern.sandbox.house.HouseOptions.Pod;
import dev.postern.sandbox.house.HouseOptions.Replica;
import dev.postern.sandbox.house.Instance;
import java.util.function.Predicate;

/** A process that a rolling update replaces. */
sealed interface Resident {
    Instance instance();

    /** Whether a line of its metrics counts calls of agents. */
    Predicate<String> counts();

    /** One of the token services. */
    record TokenService(Instance instance, Replica at) implements Resident {
        @Override
        public Predicate<String> counts() {
            return line ->
                    line.startsWith("http_server_requests_seconds_count") && line.contains("uri=\"/mcp/{token}\"");
        }

        @Override
        public String toString() {
            return instance.name();
        }
    }

    /** One of the vendor's pods. */
    record VendorPod(Instance instance, Pod at) implements Resident {
        @Override
        public Predicate<String> counts() {
            return line -> line.startsWith("mcp_server_operation_duration_seconds_count");
        }

        @Override
        public String toString() {
            return instance.name();
        }
    }

    /** How many calls this process has answered since it was started. */
    default long calls() {
        return given().baseUri("http://127.0.0.1")
                .port(instance().management())
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(counts())
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** The status of its readiness probe; 0 where it does not answer. */
    default int readiness() {
        try {
            return given().baseUri("http://127.0.0.1")
                    .port(instance().management())
                    .get("/q/health/ready")
                    .statusCode();
        } catch (Exception e) {
            return 0;
        }
    }
}
