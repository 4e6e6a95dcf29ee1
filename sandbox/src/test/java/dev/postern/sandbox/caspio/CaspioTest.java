package dev.postern.sandbox.caspio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import dev.postern.sandbox.SandboxTest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Clients of Caspio's stand-in, and what its tests share. */
abstract class CaspioTest extends SandboxTest {
    static final URI API = URI.create(SANDBOX.caspioUrl() + CaspioStandIn.PREFIX);
    static final Client OPERATIONS = Client.of(API, CaspioProfile.ACME.bearerToken());
    static final Client READER = Client.of(API, CaspioProfile.ACME_READER.bearerToken());
    static final Client OTHER = Client.of(API, CaspioProfile.GLOBEX.bearerToken());
    static final Client STRANGER = Client.of(API, "");

    /** A part of a query string: names and values in turn. */
    static String query(String... pairs) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            query.append(i == 0 ? '?' : '&').append(pairs[i]).append('=').append(encoded(pairs[i + 1]));
        }
        return query.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static Answer records(String table, String... pairs) {
        return OPERATIONS.get("/tables/" + encoded(table) + "/records" + query(pairs));
    }

    static JsonNode rows(String table, String... pairs) {
        Answer answer = records(table, pairs);
        if (answer.status() != 200) {
            throw new AssertionError(answer.raw().body());
        }
        return answer.body().path("Result");
    }

    static int count(String table, String where) {
        return rows(table, "q.select", "COUNT(*) AS n", "q.where", where)
                .path(0)
                .path("n")
                .asInt();
    }

    static String code(Answer answer) {
        return answer.body().path("Code").asText();
    }

    static List<String> texts(JsonNode list, String key) {
        return list.findValuesAsText(key);
    }
}
