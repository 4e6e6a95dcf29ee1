package dev.postern.sandbox.octapipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import dev.postern.sandbox.SandboxTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordTest extends SandboxTest {

    @Test
    void tellsWhichCustomFieldsADatabaseRequires() {
        JsonNode database = ACME.get(database(ACME, "Customer Onboarding")).body();

        List<String> required = new ArrayList<>();
        for (JsonNode field : database.path("custom_fields")) {
            if (field.path("required").asBoolean()) {
                required.add(field.path("name").asText());
            }
        }
        assertEquals(List.of("Kick-off Date", "Onboarding Manager", "Plan"), required);
    }

    @Test
    void isFoundByTheIdThatTheGuideUses() {
        JsonNode record = ACME.get(database(ACME, "CRM") + "/records/uuid-8901").body();

        assertEquals("Eastgate Clinics", record.path("name").asText());
        assertEquals("CRM", record.path("database_name").asText());
        assertTrue(record.path("custom_fields_values").path("cf_products").isArray());
    }

    @Test
    void isRefusedWithoutARequiredCustomField() {
        Answer answer = ACME.post(
                database(ACME, "Leads") + "/records", "{'name':'A','custom_fields_values':{'cf_source':'Web'}}");

        assertEquals(422, answer.status());
        assertTrue(answer.body().path("errors").has("custom_fields_values.cf_status"));
    }

    @ParameterizedTest
    @CsvSource({"cf_status,Unheard", "cf_score,high", "cf_last_contacted,yesterday", "cf_shoe_size,44", "cf_status,''"})
    void isRefusedWithACustomValueThatDoesNotFit(String key, String value) {
        var body = Client.MAPPER.createObjectNode().put("name", "A");
        body.putObject("custom_fields_values").put("cf_status", "New").put(key, value);

        Answer answer = ACME.post(database(ACME, "Leads") + "/records", body);

        assertEquals(422, answer.status());
        assertTrue(
                answer.body().path("errors").has("custom_fields_values." + key),
                answer.raw().body());
    }

    @Test
    void takesAnEmptyArrayForNoCustomValues() {
        String records = database(GLOBEX, "CRM") + "/records";

        Answer made = GLOBEX.post(records, "{'name':'A','custom_fields_values':[]}");

        assertEquals(201, made.status());
        assertTrue(made.body().path("custom_fields_values").isArray());
    }

    @Test
    void dropsACustomValueThatIsSetToNull() {
        String record = database(ACME, "CRM") + "/records/uuid-8901";

        JsonNode changed = ACME.put(record, "{'name':'B','custom_fields_values':{'cf_annual_revenue':null}}")
                .body();

        assertTrue(
                changed.path("custom_fields_values").path("cf_annual_revenue").isMissingNode());
        assertTrue(changed.path("custom_fields_values").has("cf_industry"));
    }

    @Test
    void isImportedFromACsvFile() throws IOException, InterruptedException {
        String records = database(ACME, "Leads") + "/records";
        String csv = "name,Status,Score\r\n\"Müller, Söhne\",New,12\r\nNobody,Unheard,1\r\n";
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"leads.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--b--\r\n";
        var request = ACME.request(records + "/import")
                .setHeader("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body))
                .build();

        var answer = Client.http().send(request, BodyHandlers.ofString());

        assertEquals(202, answer.statusCode(), answer.body());
        assertEquals(1, Client.MAPPER.readTree(answer.body()).path("imported").asInt());
        assertEquals(
                1,
                ACME.get(records + "?search=m%C3%BCller,").body().path("total").asInt());
    }

    @Test
    void refusesABodyThatIsNoJson() {
        assertEquals(400, ACME.post(database(ACME, "CRM") + "/records", "{").status());
    }
}
