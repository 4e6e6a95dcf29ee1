package dev.postern.sandbox.caspio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTest extends CaspioTest {
    private static final String EVENTS = "/outgoingWebhooks/wh_987/events";

    @Test
    void isMadeWithAllSourcesUnlessSomeAreNamed() {
        Answer made = OPERATIONS.post(EVENTS, "{'EventType':'table.recordInsert','ObjectName':'customers'}");

        assertEquals(201, made.status());
        assertEquals("table.recordInsert", made.body().path("Type").asText());
        assertFalse(made.body().has("EventType"));
        assertEquals("Customers", made.body().path("ObjectName").asText());
        assertEquals("Active", made.body().path("Status").asText());
        assertEquals(5, made.body().path("EventSources").size());
        assertEquals(2, OPERATIONS.get(EVENTS).body().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'ObjectName':'Customers'} | IncorrectBodyParameter",
                "{'EventType':'table.recordInsert'} | IncorrectBodyParameter",
                "{'EventType':'record.insert','ObjectName':'Customers'} | IncorrectBodyParameter",
                "{'Type':'table.recordInsert','ObjectName':'Customers'} | IncorrectBodyParameter",
                "{'EventType':'table.recordInsert','ObjectName':'Nowhere'} | IncorrectBodyParameter",
                "{'EventType':'table.recordInsert','ObjectName':'LowStock'} | IncorrectBodyParameter",
                "{'EventType':'table.recordDelete','ObjectName':'Customers','ObjectFields':['Name']} | IncorrectBodyParameter",
                "{'EventType':'table.recordUpdate','ObjectName':'Customers','ObjectFields':['Nme']} | FieldNotFound",
                "{'EventType':'table.recordInsert','ObjectName':'Customers','EventSources':['Mail']} | IncorrectBodyParameter",
                "{'EventType':'table.recordUpdate','ObjectName':'Customers'} | IncorrectBodyParameter"
            })
    void isNotMadeAgainstTheRules(String body, String code) {
        Answer answer = OPERATIONS.post(EVENTS, body);

        assertEquals(code, code(answer), answer.raw().body());
        assertEquals(1, OPERATIONS.get(EVENTS).body().size());
    }

    @Test
    void isTheOnlyInsertOfItsTable() {
        String insert = "{'EventType':'table.recordInsert','ObjectName':'Customers','EventSources':['Tasks']}";
        OPERATIONS.post(EVENTS, insert);

        assertEquals(
                400,
                OPERATIONS.post(EVENTS, insert.replace("Tasks", "RESTAPIs")).status());
        assertEquals(
                201,
                OPERATIONS.post(EVENTS, insert.replace("Customers", "Orders")).status());
    }

    @Test
    void mayBeOneOfSeveralUpdatesThatLookAtDifferentFields() {
        String update = "{'EventType':'table.recordUpdate','ObjectName':'Customers','ObjectFields':['Name']}";

        assertEquals(201, OPERATIONS.post(EVENTS, update).status());
        assertEquals(400, OPERATIONS.post(EVENTS, update).status());
        assertEquals(
                201,
                OPERATIONS.post(EVENTS, update.replace("Name']", "Rating']")).status());
    }

    @Test
    void isWrittenAnewAsAWhole() {
        String event =
                EVENTS + "/" + OPERATIONS.get(EVENTS).body().path(0).path("Id").asText();

        Answer changed = OPERATIONS.put(
                event,
                "{'EventType':'table.recordUpdate','ObjectName':'Customers','ObjectFields':['Rating'],"
                        + "'CustomPayloadFields':['Name'],'Enabled':false}");

        assertEquals(200, changed.status());
        assertEquals("Inactive", changed.body().path("Status").asText());
        assertEquals("[\"Rating\"]", changed.body().path("ObjectFields").toString());
        assertEquals(400, OPERATIONS.put(event, "{'Enabled':true}").status());
        JsonNode read = OPERATIONS.get(event).body();
        assertEquals("[\"Name\"]", read.path("CustomPayloadFields").toString());
        assertEquals(0, read.path("Messages").asInt());
        assertEquals(36, read.path("ObjectId").asText().length());
    }

    @Test
    void hearsOfRecordsThatAreMadeThroughTheApi() {
        Answer made = OPERATIONS.post(
                EVENTS,
                "{'EventType':'table.recordInsert','ObjectName':'Customers','EventSources':['RESTAPIs','DataParts']}");
        Answer deaf = OPERATIONS.post(
                EVENTS, "{'EventType':'table.recordDelete','ObjectName':'Customers','EventSources':['Datasheet']}");
        OPERATIONS.post("/tables/Customers/records", "{'Name':'A'}");
        OPERATIONS.delete("/tables/Customers/records" + query("q.where", "Name='A'"));

        assertEquals(1, messages(made));
        assertEquals(0, messages(deaf));
    }

    @Test
    void isDeleted() {
        String event =
                EVENTS + "/" + OPERATIONS.get(EVENTS).body().path(0).path("Id").asText();

        assertEquals(204, OPERATIONS.delete(event).status());

        assertEquals(404, OPERATIONS.get(event).status());
        assertEquals("[]", OPERATIONS.get(EVENTS).raw().body());
    }

    @Test
    void belongsToItsWebhookOnly() {
        JsonNode first = OPERATIONS.get("/outgoingWebhooks").body().path(0);
        String event = OPERATIONS.get(EVENTS).body().path(0).path("Id").asText();

        assertEquals(
                404,
                OPERATIONS
                        .get("/outgoingWebhooks/" + first.path("Id").asText() + "/events/" + event)
                        .status());
    }

    private static int messages(Answer made) {
        return OPERATIONS
                .get(EVENTS + "/" + made.body().path("Id").asText())
                .body()
                .path("Messages")
                .asInt();
    }
}
