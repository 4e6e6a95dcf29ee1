package dev.postern.kit.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.live.LiveSchema;
import dev.postern.kit.record.LiveSource;
import dev.postern.kit.result.Json;
import dev.postern.kit.tool.LivePart.Detail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Adds an account's own fields to tools, within what a model's context can bear: a tool that would grow by more than its
 * share tells names only, or where to read them, and so do the largest when all together would be too much.
 */
final class LiveTools {
    static final int MOST_FOR_A_TOOL = 6 * 1024;
    static final int MOST_FOR_A_LIST = 24 * 1024;

    private final LivePart live;

    LiveTools(LiveSchema schema, List<LiveSource> sources) {
        this.live =
                new LivePart(schema, sources.stream().collect(Collectors.toMap(LiveSource::name, LiveSource::tool)));
    }

    /** The definitions in the same order, some of them with more in it. */
    List<ObjectNode> enrich(List<ToolDefinition> tools) {
        List<Grown> all = new ArrayList<>();
        tools.forEach(tool -> all.add(live.isAnyFor(tool.endpoint()) ? grown(tool, Detail.FULL) : bare(tool)));
        while (all.stream().mapToInt(Grown::growth).sum() > MOST_FOR_A_LIST) {
            Grown largest =
                    all.stream().max(Comparator.comparingInt(Grown::growth)).orElseThrow();
            all.set(all.indexOf(largest), smaller(largest));
        }
        return all.stream().map(Grown::json).toList();
    }

    private Grown grown(ToolDefinition tool, Detail detail) {
        ObjectNode json = tool.json().deepCopy();
        live.write(json, tool.endpoint(), detail);
        Grown grown = new Grown(tool, detail, json, Json.bytes(json).length - Json.bytes(tool.json()).length);
        return grown.growth() > MOST_FOR_A_TOOL ? smaller(grown) : grown;
    }

    private Grown smaller(Grown grown) {
        return switch (grown.detail()) {
            case FULL -> grown(grown.tool(), Detail.NAMES);
            case NAMES -> grown(grown.tool(), Detail.POINTER);
            case POINTER -> bare(grown.tool());
        };
    }

    private static Grown bare(ToolDefinition tool) {
        return new Grown(tool, Detail.POINTER, tool.json(), 0);
    }

    private record Grown(ToolDefinition tool, Detail detail, ObjectNode json, int growth) {}
}
