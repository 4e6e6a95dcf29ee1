package dev.postern.sandbox.occtoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.Client.Answer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestTest extends OcctooTest {

    private static Answer send(String entries) {
        return CONTOSO.post(PRODUCTS, "{'entries':[" + entries + "]}");
    }

    private static String one(String properties) {
        return "{'id':'new-1','properties':[" + properties + "]}";
    }

    @Test
    void answersWithAReceipt() {
        Answer answer = send(one("{'id':'Brand','value':'Kari'},{'id':'rating','value':4}"));

        assertEquals(202, answer.status());
        assertEquals(1, answer.body().path("acceptedEntryCount").asInt());
        assertEquals("products", answer.body().path("sourceId").asText());
        assertEquals(
                "[{\"id\":\"rating\",\"type\":\"Integer\"}]",
                answer.body().path("newPropertiesFound").toString());
        assertEquals(36, answer.body().path("correlationId").asText().length());
    }

    @Test
    void writesRowsBeforeTheIndexHasThem() {
        send(one("{'id':'brand','value':'Kari'}"));
        String entry = PRODUCTS + "/entries/new-1";
        String search = "{'filters':[{'property':'brand','type':'text','operator':'equals','value':'Kari'}]}";

        assertEquals(404, CONTOSO.get(entry).status());
        advance(0.2);
        assertEquals("Kari", value(CONTOSO.get(entry).body(), "brand").asText());
        assertEquals(List.of(), ids(CONTOSO.post(PRODUCTS + "/entries/search", search)));
        advance(0.8);
        assertEquals(List.of("new-1"), ids(CONTOSO.post(PRODUCTS + "/entries/search", search)));
    }

    @Test
    void mergesPropertiesAndClearsWithNull() {
        CONTOSO.post(
                PRODUCTS,
                "{'entries':[{'id':'product-0005','properties':[{'id':'price','value':null},{'id':'stock','value':9}]}]}");
        advance(1);

        var entry = CONTOSO.get(PRODUCTS + "/entries/product-0005").body();

        assertTrue(value(entry, "price").isMissingNode());
        assertEquals(9, value(entry, "stock").asInt());
        assertEquals("Haglöfs", value(entry, "brand").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'id':'brand','value':7};value",
                "{'id':'price','value':'7'};value",
                "{'id':'stock','value':1.5};value",
                "{'id':'instock','value':'yes'};value",
                "{'id':'launchdate','value':'yesterday'};value",
                "{'id':'sizes','value':'S,M'};value",
                "{'id':'unknown','value':null};value",
                "{'id':'brand'};value",
                "{'id':'brand','value':'x','language':'en'};language",
                "{'id':'title','value':'x'};language",
                "{'id':'title','value':'x','language':'klingon'};language",
                "{'id':'a b','value':'x'};id"
            })
    void namesThePathOfWhatItRefuses(String property, String field) {
        Answer answer = send(one(property));

        assertEquals(400, answer.status());
        assertFalse(
                error(answer, "entries[0].properties[0]." + field).isEmpty(),
                answer.raw().body());
    }

    @Test
    void refusesABatchWholeForOneBadEntryAmongAThousand() {
        String entries = IntStream.range(0, 1_000)
                .mapToObj(i ->
                        "{'id':'batch-" + i + "','properties':[{'id':'stock','value':" + (i == 700 ? "'x'" : i) + "}]}")
                .collect(Collectors.joining(","));

        Answer answer = send(entries);

        assertEquals(400, answer.status());
        assertEquals("The property 'stock' is Integer.", error(answer, "entries[700].properties[0].value"));
        assertEquals(1, answer.body().path("errors").size());
        advance(10);
        assertEquals(404, CONTOSO.get(PRODUCTS + "/entries/batch-1").status());
    }

    @Test
    void refusesKeysThatAreNotGoodOrComeTwice() {
        Answer answer = send("{'id':'a@b'},{'id':'c'},{'id':'c'},{'id':'d','delete':true}");

        assertEquals(
                List.of("entries[0].id", "entries[2].id", "entries[3].delete"),
                List.copyOf(answer.body().path("errors").properties()).stream()
                        .map(each -> each.getKey())
                        .toList());
    }

    @Test
    void normalizesLanguagesAndRefusesOneTwice() {
        send(one("{'id':'title','value':'Hej','language':'SV-se'}"));
        advance(0.2);

        Answer twice = send(
                one("{'id':'title','value':'a','language':'sv-SE'},{'id':'TITLE','value':'b','language':'sv-se'}"));

        assertEquals(
                "sv-SE",
                CONTOSO.get(PRODUCTS + "/entries/new-1")
                        .body()
                        .path("properties")
                        .path(0)
                        .path("language")
                        .asText());
        assertFalse(error(twice, "entries[0].properties[1].id").isEmpty());
    }

    @Test
    void takesNothingWhileASourceIsPurged() {
        assertEquals(
                409,
                CONTOSO.post("/v1/sources/legacy-catalogue", "{'entries':[{'id':'a'}]}")
                        .status());
    }

    @Test
    void deletesAtItsOwnAddress() {
        Answer answer = CONTOSO.post(PRODUCTS + "/import", "{'entries':[{'id':'product-0001','delete':true}]}");
        advance(2);

        assertEquals(1, answer.body().path("deletedEntryCount").asInt());
        assertEquals(404, CONTOSO.get(PRODUCTS + "/entries/product-0001").status());
        assertEquals(200, FABRIKAM.get(PRODUCTS + "/entries/product-0001").status());
    }

    @Test
    void refusesAPayloadAboveTwentyMegabytes() {
        assertEquals(
                413,
                send(one("{'id':'brand','value':'" + "x".repeat(20_000_000) + "'}"))
                        .status());
        assertEquals(
                400,
                send(one("{'id':'brand','value':'" + "x".repeat(1_000_000) + "'}"))
                        .status());
    }
}
