package dev.postern.sandbox.octapipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client.Answer;
import dev.postern.sandbox.SandboxTest;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkTest extends SandboxTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'cf_last_assessment':{'op':'lt','value':'2025-03-10'}}                             | 7
            {'cf_last_assessment':{'op':'lte','value':'2025-03-10'}}                            | 8
            {'custom_fields_values.cf_last_assessment':{'op':'gte','value':'2026-02-26'}}       | 1
            {'cf_last_assessment':{'op':'is_null','value':true}}                                | 1
            {'cf_last_assessment':{'op':'is_null','value':false}}                               | 19
            {'cf_last_assessment':null}                                                         | 1
            {'cf_risk_level':'medium'}                                                          | 7
            {'cf_risk_level':{'op':'neq','value':'Medium'}}                                     | 13
            {'cf_risk_level':{'op':'in','value':['Medium','High']}}                             | 7
            {'cf_risk_level':['Medium','Low']}                                                  | 20
            {'name':{'op':'contains','value':'GLASS'}}                                          | 1
            {'cf_contract_value':{'op':'gt','value':'20300'}}                                   | 2
            {'cf_contract_value':{'op':'gt','value':20300},'cf_risk_level':'Medium'}            | 1
            [{'field':'cf_contract_value','operator':'lt','value':6000},{'field':'cf_risk_level','value':'Low'}] | 1
            {'created_at':{'op':'lt','value':'2024-02-20'}}                                     | 3
            {'name':'nobody'}                                                                   | 0
            """)
    void changesWhatTheFiltersMatch(String filters, int affected) {
        Answer answer = ACME.post(
                database(ACME, "Vendor Compliance") + "/records/bulk-update",
                "{'filters':" + filters + ",'values':{'cf_risk_level':'High'}}");

        assertEquals(200, answer.status(), answer.raw().body());
        assertEquals(affected, answer.body().path("affected").asInt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "'all'",
                "null",
                "{'Risk Level':'High'}",
                "{'cf_risk':'High'}",
                "{'cf_risk_level':{'op':'like','value':'H%'}}",
                "{'cf_last_assessment':{'op':'lt','value':'last year'}}",
                "{'cf_contract_value':{'op':'gt','value':'much'}}",
                "[{'field':'nothing','operator':'eq','value':1}]",
                "['cf_risk_level']"
            })
    void refusesFiltersThatItDoesNotUnderstand(String filters) {
        String records = database(ACME, "Vendor Compliance") + "/records";

        Answer answer = ACME.post(records + "/bulk-delete", "{'filters':" + filters + "}");

        assertEquals(422, answer.status());
        assertEquals(20, ACME.get(records).body().path("total").asInt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'Risk Level':'High'}",
                "{'cf_risk_level':'Extreme'}",
                "{'cf_risk_level':null}",
                "{'uuid':'x'}"
            })
    void refusesValuesThatCannotBeSet(String values) {
        Answer answer = ACME.post(
                database(ACME, "Vendor Compliance") + "/records/bulk-update",
                "{'filters':{'cf_risk_level':'Low'},'values':" + values + "}");

        assertEquals(422, answer.status());
    }

    @Test
    void setsTheStatusOfStaleLeads() {
        String records = database(ACME, "Leads") + "/records";

        ACME.post(records + "/bulk-update", "{'filters':{'cf_status':'Stale'},'values':{'cf_status':'Archived'}}");

        assertEquals(
                0,
                ACME.get(records + "?filters%5Bcf_status%5D=Stale")
                        .body()
                        .path("total")
                        .asInt());
        assertEquals(
                7,
                ACME.get(records + "?filters%5Bcf_status%5D=Archived")
                        .body()
                        .path("total")
                        .asInt());
    }

    @Test
    void escalatesTheOpenTasksOfTheQueueThatAreLate() {
        String queue = pipeline(ACME, "Support Queue");
        var cards = new TreeSet<>(ACME.get(queue + "/cards").body().path("data").findValuesAsText("uuid"));
        cards.addAll(ACME.get(queue + "/cards?page=2").body().path("data").findValuesAsText("uuid"));

        JsonNode result = ACME.post(
                        "/api/tasks/bulk-update",
                        "{'filters':{'pipeline_card_uuid':{'op':'in','value':'" + String.join(",", cards) + "'},"
                                + "'status':'Open','end_date':{'op':'lt','value':'2026-03-10'}},"
                                + "'values':{'status':'Escalated','priority':'High'}}")
                .body();

        assertEquals(6, result.path("affected").asInt());
        JsonNode escalated = ACME.get("/tasks?status=escalated").body();
        assertEquals(6, escalated.path("total").asInt());
        assertEquals("high", escalated.path("data").path(0).path("priority").asText());
    }

    @Test
    void movesCardsAndRecordsTheirMovements() {
        String pipeline = pipeline(ACME, "Q3 Renewals");

        ACME.post(
                pipeline + "/cards/bulk-update",
                "{'filters':{'name':'TechNova Upgrade'},'values':{'pipeline_stage_uuid':'" + stage(pipeline, "Renewed")
                        + "'}}");

        JsonNode card = card(pipeline, "TechNova Upgrade");
        assertEquals("Renewed", card.path("pipeline_stage").path("name").asText());
        assertEquals(1, card.path("movements").size());
    }

    @Test
    void deletesWhatTheFiltersMatchAndNothingElse() {
        Answer answer = ACME.post("/tasks/bulk-delete", "{'filters':{'status':'completed'}}");

        assertEquals(12, answer.body().path("affected").asInt());
        assertEquals(50, ACME.get("/tasks").body().path("total").asInt());
    }
}
