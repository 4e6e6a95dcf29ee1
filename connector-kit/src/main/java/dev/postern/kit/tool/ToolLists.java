package dev.postern.kit.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.postern.contract.Allowance;
import dev.postern.kit.result.Json;
import jakarta.inject.Singleton;

/** The result of {@code tools/list}, encoded once for each allowance and then handed out as bytes. */
@Singleton
public class ToolLists {
    /** A list of 46 tools is some 60 KB, and a service has few different allowances. */
    private static final int KEPT = 200;

    private final Toolbox toolbox;
    private final Cache<Allowance, byte[]> lists =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    public ToolLists(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    public byte[] of(Allowance allowance) {
        return lists.get(allowance, this::encode);
    }

    private byte[] encode(Allowance allowance) {
        ObjectNode result = Json.NODES.objectNode();
        ArrayNode tools = result.putArray("tools");
        toolbox.all().stream().filter(tool -> allowance.admits(tool.facts())).forEach(tool -> tools.add(tool.json()));
        return Json.bytes(result);
    }
}
