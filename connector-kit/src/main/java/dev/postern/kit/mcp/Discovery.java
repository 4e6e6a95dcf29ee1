package dev.postern.kit.mcp;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.Allowance;
import dev.postern.contract.Exposure;
import dev.postern.kit.account.Caller;
import dev.postern.kit.live.LiveSchemas;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.tool.MetaTools;
import dev.postern.kit.tool.ToolDefinition;
import dev.postern.kit.tool.ToolLists;
import dev.postern.kit.tool.ToolSearch;
import dev.postern.kit.tool.Toolbox;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Answers the tools with which other tools are found. Only what exists for the caller is found. */
@Singleton
class Discovery {
    static final Set<String> NAMES = Set.of(MetaTools.SEARCH, MetaTools.SCHEMA, MetaTools.CALL);

    private final Toolbox toolbox;
    private final ToolSearch search;
    private final ToolLists lists;
    private final LiveSchemas live;

    Discovery(Toolbox toolbox, ToolSearch search, ToolLists lists, LiveSchemas live) {
        this.toolbox = toolbox;
        this.search = search;
        this.lists = lists;
        this.live = live;
    }

    static boolean isFor(Caller caller) {
        return caller.pass().exposure() == Exposure.DISCOVERY;
    }

    /** What a call is for in the end: behind {@code call_tool} there is another tool. */
    record Target(String tool, ObjectNode arguments) {}

    Target target(Caller caller, String name, ObjectNode given) {
        Target itself = new Target(name, given);
        String behind = given.path("tool_name").asText();
        return name.equals(MetaTools.CALL)
                        && toolbox.find(behind, caller.allowance()).isPresent()
                ? arguments(given.path("arguments"))
                        .map(arguments -> new Target(behind, arguments))
                        .orElse(itself)
                : itself;
    }

    /** Why a tool is not called by this name, if so. */
    Optional<String> mistake(String name, Allowance allowance) {
        if (NAMES.contains(name)) {
            return Optional.empty();
        }
        return Optional.of(
                toolbox.find(name, allowance).isPresent()
                        ? "`%s` is not called directly on this URL. Call %s with it as `tool_name`; %s tells its arguments, and %s finds others."
                                .formatted(name, MetaTools.CALL, MetaTools.SCHEMA, MetaTools.SEARCH)
                        : unknown(name, allowance));
    }

    /** Of {@code call_tool}, only what calls nothing comes here. */
    Uni<Answer> answer(String tool, Caller caller, ObjectNode arguments) {
        return switch (tool) {
            case MetaTools.SEARCH -> Uni.createFrom().item(search(caller.allowance(), arguments));
            case MetaTools.SCHEMA -> schemas(caller, arguments);
            default -> Uni.createFrom().item(notCalled(caller.allowance(), arguments));
        };
    }

    private Answer notCalled(Allowance allowance, ObjectNode arguments) {
        String name = arguments.path("tool_name").asText();
        return refused(
                toolbox.find(name, allowance).isPresent()
                        ? "`arguments` is to be an object with the arguments of `%s`.".formatted(name)
                        : unknown(name, allowance));
    }

    /** The arguments for the tool that is to be called. Models write them as text at times. */
    private static Optional<ObjectNode> arguments(JsonNode given) {
        if (given.isMissingNode() || given.isNull()) {
            return Optional.of(Json.NODES.objectNode());
        }
        if (given.isTextual()) {
            try {
                return Optional.of(Json.MAPPER.readTree(given.textValue()))
                        .filter(ObjectNode.class::isInstance)
                        .map(ObjectNode.class::cast);
            } catch (JacksonException | ArithmeticException | NumberFormatException e) {
                return Optional.empty();
            }
        }
        return Optional.of(given).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
    }

    private Answer search(Allowance allowance, ObjectNode arguments) {
        JsonNode limit = arguments.path("limit");
        int most =
                limit.canConvertToInt() ? Math.clamp(limit.asInt(), 1, MetaTools.MOST_FOUND) : MetaTools.USUALLY_FOUND;
        String query = arguments.path("query").asText("");
        List<ToolDefinition> found = search.find(query, allowance, most);
        ObjectNode answer = Json.NODES.objectNode();
        if (found.isEmpty()) {
            answer.put("message", query.isBlank() ? "These tools there are." : "No tool matches. These there are.");
            byResource(allowance).forEach(answer.putObject("tools_by_resource")::set);
        } else {
            ArrayNode result = answer.putArray("result");
            found.forEach(tool -> result.add(brief(tool)));
            answer.put("result_count", found.size());
            answer.put(
                    "next",
                    "Read the arguments with %s, then call with %s.".formatted(MetaTools.SCHEMA, MetaTools.CALL));
        }
        return new Answer.Success(Json.text(answer));
    }

    private Map<String, ArrayNode> byResource(Allowance allowance) {
        Map<String, ArrayNode> names = new TreeMap<>();
        toolbox.all().stream()
                .filter(tool -> allowance.admits(tool.facts()))
                .forEach(tool -> names.computeIfAbsent(tool.facts().resource(), resource -> Json.NODES.arrayNode())
                        .add(tool.name()));
        return names;
    }

    private static ObjectNode brief(ToolDefinition tool) {
        ObjectNode brief = Json.NODES
                .objectNode()
                .put("name", tool.name())
                .put("description", tool.facts().description());
        brief.set(
                "required",
                tool.inputSchema().path("required").isArray()
                        ? tool.inputSchema().path("required")
                        : Json.NODES.arrayNode());
        return brief;
    }

    private Uni<Answer> schemas(Caller caller, ObjectNode arguments) {
        List<String> names = new ArrayList<>();
        JsonNode given = arguments.path("tool_names");
        (given.isTextual() ? Json.NODES.arrayNode().add(given) : given).forEach(name -> names.add(name.asText()));
        if (names.isEmpty() || names.size() > MetaTools.MOST_SCHEMAS) {
            return Uni.createFrom()
                    .item(refused("`tool_names` is to be a list of 1 to %d names of tools."
                            .formatted(MetaTools.MOST_SCHEMAS)));
        }
        List<ToolDefinition> found = names.stream()
                .distinct()
                .flatMap(name -> toolbox.find(name, caller.allowance()).stream())
                .toList();
        List<String> unknown = names.stream()
                .filter(name -> toolbox.find(name, caller.allowance()).isEmpty())
                .map(name -> unknown(name, caller.allowance()))
                .toList();
        if (found.isEmpty()) {
            return Uni.createFrom().item(refused(String.join(" ", unknown)));
        }
        return live.forList(caller).map(known -> {
            ObjectNode answer = Json.NODES.objectNode();
            lists.enriched(found, known.schema()).forEach(answer.putArray("tools")::add);
            if (!unknown.isEmpty()) {
                unknown.forEach(answer.putArray("unknown")::add);
            }
            return new Answer.Success(Json.text(answer));
        });
    }

    /** A sentence about a name that is none, with what was probably meant. */
    private String unknown(String name, Allowance allowance) {
        List<String> near = toolbox.nearest(Words.shortened(name), allowance);
        return "There is no tool `%s` on this URL.%s Find tools with %s."
                .formatted(
                        Words.shortened(name),
                        near.isEmpty() ? "" : " Did you mean " + String.join(", ", near) + "?",
                        MetaTools.SEARCH);
    }

    private static Answer refused(String reason) {
        return new Answer.Refused(Refusal.of(Fault.ARGUMENTS_REFUSED, reason + " Nothing was sent."));
    }
}
