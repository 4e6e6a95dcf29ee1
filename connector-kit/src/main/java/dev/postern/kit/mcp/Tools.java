package dev.postern.kit.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.Allowance;
import dev.postern.kit.account.Caller;
import dev.postern.kit.live.LiveSchemas;
import dev.postern.kit.result.Json;
import dev.postern.kit.tool.ToolLists;
import dev.postern.kit.tool.Toolbox;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The tools that exist for a caller, as both eras ask for them. */
@Singleton
class Tools {
    /** What changes with the service only. */
    private static final Duration META_FRESH = Duration.ofMinutes(10);

    private final Toolbox toolbox;
    private final ToolLists lists;
    private final LiveSchemas live;
    private final Extension extension;
    private final Discovery discovery;

    Tools(Toolbox toolbox, ToolLists lists, LiveSchemas live, Extension extension, Discovery discovery) {
        this.toolbox = toolbox;
        this.lists = lists;
        this.live = live;
        this.extension = extension;
        this.discovery = discovery;
    }

    /**
     * A list of tools.
     *
     * @param json the bytes of {@code {"tools": […]}}
     * @param freshFor how long it will stay as it is
     */
    record Listed(Buffer json, Duration freshFor) {}

    Uni<Listed> list(Caller caller) {
        return Discovery.isFor(caller)
                ? Uni.createFrom()
                        .item(() -> new Listed(Buffer.buffer(lists.ofMetaTools(caller.allowance())), META_FRESH))
                : live.forList(caller)
                        .map(known -> new Listed(
                                Buffer.buffer(lists.of(caller.allowance(), known.schema())), known.freshFor()));
    }

    /** Who connects will list tools next: what the account's own fields are can be asked meanwhile. */
    void prepare(Caller caller) {
        live.forList(caller).subscribe().with(known -> {});
    }

    void call(RoutingContext rc, Caller caller, JsonRpc.Message.Request request, boolean modern) {
        Optional<String> mistake = mistake(caller, request);
        if (mistake.isPresent()) {
            Replies.error(rc, 200, request.id(), JsonRpc.INVALID_PARAMS, mistake.get());
            return;
        }
        String name = request.params().path("name").textValue();
        ObjectNode given =
                request.params().path("arguments") instanceof ObjectNode object ? object : Json.NODES.objectNode();
        Discovery.Target target =
                Discovery.isFor(caller) ? discovery.target(caller, name, given) : new Discovery.Target(name, given);
        boolean takesEvents = MediaType.takesEvents(rc.request().headers());
        Current.put(rc, new Asked(request.id(), target.arguments(), takesEvents, modern));
        ObjectNode params = Json.NODES.objectNode();
        params.put("name", target.tool());
        JsonNode token = request.meta().path("progressToken");
        if (takesEvents && isToken(token)) {
            params.putObject("_meta").set("progressToken", token);
        }
        extension.answer(rc, request.id(), "tools/call", params);
    }

    private Optional<String> mistake(Caller caller, JsonRpc.Message.Request request) {
        JsonNode name = request.params().path("name");
        JsonNode arguments = request.params().path("arguments");
        JsonNode token = request.meta().path("progressToken");
        if (!name.isTextual()) {
            return Optional.of("`name` is to be the name of a tool.");
        }
        Optional<String> missing = Discovery.isFor(caller)
                ? discovery.mistake(name.textValue(), caller.allowance())
                : missing(name.textValue(), caller.allowance());
        if (missing.isPresent()) {
            return missing;
        }
        if (!arguments.isMissingNode() && !arguments.isNull() && !arguments.isObject()) {
            return Optional.of("`arguments` is to be an object of named arguments.");
        }
        return token.isMissingNode() || token.isNull() || isToken(token)
                ? Optional.empty()
                : Optional.of("`_meta.progressToken` is to be text or a whole number.");
    }

    private Optional<String> missing(String name, Allowance allowance) {
        if (toolbox.find(name, allowance).isPresent()) {
            return Optional.empty();
        }
        List<String> near = toolbox.nearest(Words.shortened(name), allowance);
        return Optional.of("There is no tool `%s` on this URL.%s List the tools again; the list may have changed."
                .formatted(
                        Words.shortened(name), near.isEmpty() ? "" : " Did you mean " + String.join(", ", near) + "?"));
    }

    private static boolean isToken(JsonNode token) {
        return token.isTextual() || (token.isIntegralNumber() && token.canConvertToLong());
    }
}
