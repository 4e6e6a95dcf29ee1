package dev.postern.kit.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.postern.contract.Allowance;
import dev.postern.contract.Exposure;
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
        return lists.get(new Key(allowance, Exposure.ALL, live), this::encode);
    }

    /** The three tools with which the others are found. What the account has is not in them. */
    public byte[] ofMetaTools(Allowance allowance) {
        return lists.get(new Key(allowance, Exposure.DISCOVERY, LiveSchema.NONE), this::encode);
    }

    /** Definitions with the account's own fields in them. */
    public List<ObjectNode> enriched(List<ToolDefinition> tools, LiveSchema live) {
        return new LiveTools(live, sources).enrich(tools);
    }

    private byte[] encode(Key key) {
        List<ToolDefinition> admitted = toolbox.all().stream()
                .filter(tool -> key.allowance().admits(tool.facts()))
                .toList();
        List<ObjectNode> shown = switch (key.exposure()) {
            case ALL -> enriched(admitted, key.live());
            case DISCOVERY -> MetaTools.definitions(admitted);
        };
        ObjectNode result = Json.NODES.objectNode();
        shown.forEach(result.putArray("tools")::add);
        return Json.bytes(result);
    }

    private record Key(Allowance allowance, Exposure exposure, LiveSchema live) {}
}
