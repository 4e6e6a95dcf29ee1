package dev.postern.sandbox.gumloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest extends GumloopTest {
    private static final String ALL = "/agents/agt_8829/evaluations";
    private static final String CONFIG = "/agents/agt_8829/evaluation-config";

    @Test
    void isListedByItsGrade() {
        JsonNode page = ADA.get(ALL + "?page_size=2").body();

        assertEquals(List.of("eval_def456", "eval_abc123"), all(page.path("evaluations"), "evaluation_id"));
        assertTrue(page.path("next_cursor").isTextual());
        JsonNode passed = ADA.get(ALL + "?grade=pass").body().path("evaluations");
        assertEquals(List.of("eval_abc123"), all(passed, "evaluation_id"));
        assertEquals(
                "2026-03-08T08:00:00+00:00", passed.path(0).path("created_ts").asText());
    }

    @ParameterizedTest
    @CsvSource({"'',1,0,1", "?days=90,1,1,1", "?days=1,0,0,1", "?days=0,0,0,1"})
    void isCountedOverDays(String query, int pass, int review, int attention) {
        assertEquals(
                "{\"pass\":%d,\"needs_review\":%d,\"needs_attention\":%d}".formatted(pass, review, attention),
                ADA.get(ALL + "/metrics" + query).body().path("grades").toString());
    }

    @Test
    void isCountedByItsTags() {
        assertEquals(
                "{\"ESCALATION_NEEDED\":1,\"LEAD_FOUND\":2}",
                ADA.get(ALL + "/metrics").body().path("tags").toString());
    }

    @Test
    void isShownAlone() {
        assertEquals(
                "Initech",
                ADA.get(ALL + "/eval_abc123")
                        .body()
                        .path("evaluation")
                        .path("data_results")
                        .path(0)
                        .path("value")
                        .asText());
        assertEquals(404, ADA.get("/agents/agt_900/evaluations/eval_abc123").status());
        assertEquals(400, ADA.get(ALL + "?grade=great").status());
    }

    @Test
    void followsRulesThatCanBeChanged() {
        JsonNode before = ADA.get(CONFIG).body().path("config");
        JsonNode after = ADA.patch(CONFIG, "{'criteria':[{'name':'Brief','prompt':'It is brief.'}],'enabled':false}")
                .body()
                .path("config");

        assertEquals(2, before.path("criteria").size());
        assertEquals(
                "[{\"id\":\"crit_1\",\"name\":\"Brief\",\"prompt\":\"It is brief.\"}]",
                after.path("criteria").toString());
        assertEquals(before.path("tags"), after.path("tags"));
        assertEquals("2026-03-10T08:00:00+00:00", after.path("updated_ts").asText());
        assertEquals(after, ADA.get(CONFIG).body().path("config"));
    }

    @Test
    void hasSoManyRulesAndNoMore() {
        String tags = "{'name':'X','description':''},".repeat(51);

        assertEquals(
                400,
                ADA.patch(CONFIG, "{'tags':[" + tags.substring(0, tags.length() - 1) + "]}")
                        .status());
        assertEquals(400, ADA.patch(CONFIG, "{'criteria':[{'name':'x'}]}").status());
    }
}
