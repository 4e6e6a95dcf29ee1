package dev.postern.clients;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.clients.fixture.VendorOfWords;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;

/** What every client is driven against: URLs, tools, and what is to come of them. All clients get the same. */
record Situation(ObjectNode json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String TOOL = "list_all_octapipe_tasks";
    private static final String SECONDS = "7";

    static Situation in(House house, VendorOfWords vendor) {
        Office office = new Office(house);
        String account = office.octapipe(DemoAccount.ACME);
        ObjectNode json = MAPPER.createObjectNode();
        json.put("url", office.connector(account, false).toString());
        json.put("tool", TOOL);
        json.put("dead", house.publicUrl() + "/mcp/pst_" + "A".repeat(49));
        json.put("control", house.sandbox().controlUrl().toString());
        json.putObject("missing")
                .put("tool", "get_single_octapipe_task_by_id")
                .putObject("arguments")
                .put("id", "00000000-0000-4000-8000-000000000000");
        json.putObject("throttled")
                .put("tool", TOOL)
                .put("says", SECONDS + " seconds")
                .set("fault", fault());
        json.putObject("progress")
                .put("url", office.connector(office.fixture(vendor), false).toString())
                .put("tool", "test_tool_with_progress")
                .putObject("arguments");
        json.putObject("guarded")
                .put("url", office.connector(account, true).toString())
                .put("token", office.secondFactor(DemoAccount.ACME.domain()));
        return new Situation(json);
    }

    private static ObjectNode fault() {
        ObjectNode fault = MAPPER.createObjectNode();
        fault.put("vendor", "octapipe").put("method", "GET").put("path", "/tasks");
        fault.put("kind", "status").put("status", 429);
        fault.putObject("headers").put("retry-after", SECONDS);
        fault.putObject("body").put("message", "Too Many Attempts.");
        return fault;
    }

    String at(String pointer) {
        return json.at(pointer).asText();
    }
}
