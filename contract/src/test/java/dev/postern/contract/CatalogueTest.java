package dev.postern.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void comesBackAsItWasWritten() throws JsonProcessingException {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        CatalogueTool tool = new CatalogueTool(
                "n",
                "r",
                "m",
                ToolClass.CUSTOM,
                Set.of("b", "a"),
                "guide",
                "d",
                schema,
                null,
                schema,
                List.of("x"),
                "u");
        Catalogue catalogue =
                new Catalogue("v", List.of(tool), new VendorApi("https://a.example", List.of("a.example")));

        assertEquals(catalogue, MAPPER.readValue(MAPPER.writeValueAsString(catalogue), Catalogue.class));
    }

    /** Vendor services may be one version behind. */
    @Test
    void readsWhatAnOlderVendorServiceTells() throws JsonProcessingException {
        Catalogue catalogue = MAPPER.readValue("""
                        {"vendor": "v", "tools": [{"name": "n", "resource": "r", "method": "m", "toolClass": "read",
                         "tags": [], "status": "vendor", "description": "d"}]}""", Catalogue.class);

        assertEquals(
                List.of(new CatalogueTool("n", "r", "m", ToolClass.READ, Set.of(), "vendor", "d")), catalogue.tools());
        assertNull(catalogue.api());
    }

    @ParameterizedTest
    @CsvSource({
        "api.example.com, true",
        "API.example.com, true",
        "a.example.org, true",
        "a.b.example.org, true",
        "example.org, false",
        "evil-example.org, false",
        "api.example.com.evil.test, false",
    })
    void knowsTheVendorsHosts(String host, boolean allowed) {
        VendorApi api = new VendorApi(null, List.of("api.example.com", "*.example.org"));

        assertEquals(allowed, api.allows(host));
    }
}
