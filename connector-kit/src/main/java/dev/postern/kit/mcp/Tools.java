package dev.postern.kit.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.account.Caller;
import dev.postern.kit.live.LiveSchemas;
import dev.postern.kit.result.Json;
import dev.postern.kit.tool.ToolLists;
import dev.postern.kit.tool.Toolbox;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The tools that exist for a caller, as both eras ask for them. */
@Singleton
class Tools {
    private final Toolbox toolbox;
    private final ToolLists lists;
    private final LiveSchemas live;
    private final Extension extension;

    Tools(Toolbox toolbox, ToolLists lists, LiveSchemas live, Extension extension) {
        this.toolbox = toolbox;
        this.lists = lists;
        this.live = live;
        this.extension = extension;
    }

    /** The bytes of {@code {"tools": […]}}. */
    Uni<byte[]> list(Caller caller) {
        return live.forList(caller).map(known -> lists.of(caller.allowance(), known));
    }

    /** How long the list will stay as it is. */
    Duration freshFor(Caller caller) {
        return live.freshFor(caller);
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
        boolean takesEvents = MediaType.takesEvents(rc.request().headers());
        ObjectNode arguments =
                request.params().path("arguments") instanceof ObjectNode given ? given : Json.NODES.objectNode();
        Current.put(rc, new Asked(request.id(), arguments, takesEvents, modern));
        ObjectNode params = Json.NODES.objectNode();
        params.set("name", request.params().path("name"));
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
        if (toolbox.find(name.textValue(), caller.allowance()).isEmpty()) {
            List<String> near = toolbox.nearest(Words.shortened(name.textValue()), caller.allowance());
            return Optional.of("There is no tool `%s` on this URL.%s List the tools again; the list may have changed."
                    .formatted(
                            Words.shortened(name.textValue()),
                            near.isEmpty() ? "" : " Did you mean " + String.join(", ", near) + "?"));
        }
        if (!arguments.isMissingNode() && !arguments.isNull() && !arguments.isObject()) {
            return Optional.of("`arguments` is to be an object of named arguments.");
        }
        return token.isMissingNode() || token.isNull() || isToken(token)
                ? Optional.empty()
                : Optional.of("`_meta.progressToken` is to be text or a whole number.");
    }

    private static boolean isToken(JsonNode token) {
        return token.isTextual() || (token.isIntegralNumber() && token.canConvertToLong());
    }
}
