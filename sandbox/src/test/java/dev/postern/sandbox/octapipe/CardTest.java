package dev.postern.sandbox.octapipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import dev.postern.sandbox.SandboxTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardTest extends SandboxTest {
    private String enterprise = "";
    private String renewals = "";

    @BeforeEach
    void findThePipelines() {
        enterprise = pipeline(ACME, "Enterprise Sales");
        renewals = pipeline(ACME, "Q3 Renewals");
    }

    @Test
    void isMadeWithANumberOfHoursThatMayBeText() {
        Answer made = ACME.post(enterprise + "/cards", body("Acme Corp Q4 Renewal", stage(enterprise, "Discovery")));

        assertEquals(201, made.status());
        assertEquals(48, made.body().path("sla").asInt());
        assertTrue(made.body().path("sla").isInt());
        assertEquals(
                "Discovery", made.body().path("pipeline_stage").path("name").asText());
        assertEquals(
                stage(enterprise, "Discovery"),
                made.body().path("pipeline_stage_uuid").asText());
    }

    @Test
    void showsNoCustomValuesAsAnEmptyArray() {
        JsonNode made = ACME.post(enterprise + "/cards", body("Bare", stage(enterprise, "Discovery")))
                .body();

        assertTrue(made.path("custom_fields_values").isArray());
    }

    @Test
    void recordsAMovementWhenItsStageChanges() {
        ObjectNode card = card(renewals, "TechNova Upgrade");
        String sent = stage(renewals, "Contract Sent");
        SANDBOX.advance(Duration.ofHours(5));

        JsonNode moved =
                ACME.put(path(renewals, card), body("TechNova Upgrade", sent)).body();

        JsonNode movement = moved.path("movements").path(0);
        assertEquals(
                stage(renewals, "Renewal Due"),
                movement.path("from_pipeline_stage_uuid").asText());
        assertEquals(sent, movement.path("to_pipeline_stage_uuid").asText());
        assertEquals(
                "2026-03-10T13:00:00.000000Z",
                moved.path("last_stage_updated_at").asText());
        assertEquals(
                "Contract Sent",
                moved.path("timeline").path(1).path("pipeline_stage").asText());
        assertEquals(
                moved.path("last_stage_updated_at"),
                moved.path("timeline").path(0).path("moved_at"));
    }

    @Test
    void recordsNoMovementWhenItStays() {
        ObjectNode card = card(renewals, "TechNova Upgrade");

        JsonNode kept = ACME.put(
                        path(renewals, card),
                        body("Renamed", card.path("pipeline_stage_uuid").asText()))
                .body();

        assertEquals(0, kept.path("movements").size());
        assertEquals("Renamed", kept.path("name").asText());
    }

    @Test
    void keepsTheCustomValuesThatAnUpdateDoesNotName() {
        ObjectNode card = card(enterprise, "Acme Corp Deal");
        ObjectNode body = body("Acme Corp Deal", stage(enterprise, "Closed Won"));
        body.putObject("custom_fields_values").put("cf_deal_size", 50_000);

        JsonNode values = ACME.put(path(enterprise, card), body).body().path("custom_fields_values");

        assertEquals(50_000, values.path("cf_deal_size").asInt());
        assertEquals(card.path("custom_fields_values").path("cf_region"), values.path("cf_region"));
    }

    @Test
    void refusesAStageOfAnotherPipeline() {
        ObjectNode card = card(renewals, "TechNova Upgrade");

        Answer answer = ACME.put(path(renewals, card), body("TechNova Upgrade", stage(enterprise, "Negotiation")));

        assertEquals(422, answer.status());
        assertEquals("The given data was invalid.", answer.message());
        assertEquals(
                "The selected pipeline stage uuid is invalid.",
                answer.body().path("errors").path("pipeline_stage_uuid").path(0).asText());
    }

    @Test
    void namesEveryFieldThatAnUpdateLacks() {
        Answer answer = ACME.put(path(renewals, card(renewals, "TechNova Upgrade")), "{'name':'x'}");

        assertEquals(422, answer.status());
        assertEquals(2, answer.body().path("errors").size());
        assertEquals(
                "The sla field is required.",
                answer.body().path("errors").path("sla").path(0).asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'sla':'two days'}", "{'name':7}", "{'tags':'one'}", "{'owner_user_uuid':'nobody'}"})
    void refusesValuesOfTheWrongType(String wrong) throws Exception {
        ObjectNode body = body("x", stage(enterprise, "Discovery"));
        body.setAll((ObjectNode) Client.MAPPER.readTree(wrong.replace('\'', '"')));

        assertEquals(422, ACME.post(enterprise + "/cards", body).status());
    }

    @Test
    void isNotFoundInAnotherPipeline() {
        Answer answer = ACME.get(path(enterprise, card(renewals, "TechNova Upgrade")));

        assertEquals(404, answer.status());
        assertTrue(answer.message().startsWith("No query results for model"), answer.message());
    }

    @Test
    void isNotFoundInAPipelineThatThereIsNot() {
        assertEquals(404, ACME.get("/pipelines/none/cards").status());
    }

    @Test
    void isGoneFromListsAndReadsOnceDeleted() {
        String path = path(renewals, card(renewals, "TechNova Upgrade"));

        assertEquals(204, ACME.delete(path).status());

        assertEquals(404, ACME.get(path).status());
        assertEquals(
                0,
                ACME.get(renewals + "/cards?search=TechNova")
                        .body()
                        .path("total")
                        .asInt());
    }

    @Test
    void isRefusedToAUserForWhomThePipelineIsNotEnabled() {
        Answer answer = LIMITED.get(enterprise + "/cards");

        assertEquals(403, answer.status());
        assertEquals("This action is unauthorized.", answer.message());
    }

    @Test
    void isShownToAUserForWhomThePipelineIsEnabled() {
        assertEquals(
                200, LIMITED.get(pipeline(ACME, "Inbound Leads") + "/cards").status());
        assertEquals(1, LIMITED.get("/pipelines").body().path("total").asInt());
    }

    @Test
    void isImportedFromRowsByFieldKeyOrLabel() {
        JsonNode result = ACME.post(
                        enterprise + "/cards/import",
                        "{'rows':[{'name':'Imported One','Deal Size':'1200'},{'name':'Two','cf_region':'EMEA'},{'sla':'?'}]}")
                .body();

        assertEquals(2, result.path("imported").asInt());
        assertEquals(3, result.path("errors").path(0).path("row").asInt());
        assertEquals(
                1200,
                card(enterprise, "Imported One")
                        .path("custom_fields_values")
                        .path("cf_deal_size")
                        .asInt());
    }

    private static String path(String pipeline, JsonNode card) {
        return pipeline + "/cards/" + card.path("uuid").asText();
    }

    private static ObjectNode body(String name, String stage) {
        return Client.MAPPER
                .createObjectNode()
                .put("name", name)
                .put("pipeline_stage_uuid", stage)
                .put("sla", "48");
    }
}
