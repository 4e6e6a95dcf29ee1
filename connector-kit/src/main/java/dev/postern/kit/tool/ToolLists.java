package dev.postern.kit.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.postern.contract.Allowance;
import dev.postern.kit.live.LiveSchema;
import dev.postern.kit.record.LiveSource;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Json;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The result of {@code tools/list}, encoded once and then handed out as bytes. What may be seen and what the account has
 * decide the bytes, and nothing else does.
 */
@Singleton
public class ToolLists {
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final Toolbox toolbox;
    private final List<LiveSource> sources;
    private final Cache<Key, byte[]> lists = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, byte[] list) -> list.length)
            .build();

    public ToolLists(Toolbox toolbox, Vendor vendor) {
        this.toolbox = toolbox;
        this.sources = vendor.live();
    }

    public byte[] of(Allowance allowance, LiveSchema live) {
        return lists.get(new Key(allowance, live), this::encode);
    }

    private byte[] encode(Key key) {
        List<ToolDefinition> admitted = toolbox.all().stream()
                .filter(tool -> key.allowance().admits(tool.facts()))
                .toList();
        ObjectNode result = Json.NODES.objectNode();
        ArrayNode tools = result.putArray("tools");
        new LiveTools(key.live(), sources).enrich(admitted).forEach(tools::add);
        return Json.bytes(result);
    }

    private record Key(Allowance allowance, LiveSchema live) {}
}
