package dev.postern.kit.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.account.Caller;
import dev.postern.kit.result.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Protocol versions 2024-11-05 to 2025-11-25, which begin with {@code initialize}. No session follows it here. */
@Singleton
class Legacy {
    static final String VERSION_HEADER = "MCP-Protocol-Version";
    /** The newest first. */
    static final List<String> VERSIONS = List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

    private static final Set<String> LOG_LEVELS =
            Set.of("debug", "info", "notice", "warning", "error", "critical", "alert", "emergency");

    private final Tools tools;
    private final AccountAtHand account;
    private final Extension extension;
    private final Faults faults;

    Legacy(Tools tools, AccountAtHand account, Extension extension, Faults faults) {
        this.tools = tools;
        this.account = account;
        this.extension = extension;
        this.faults = faults;
    }

    void answer(RoutingContext rc, Caller caller, JsonRpc.Message.Request request) {
        if (request.method().equals("initialize")) {
            initialize(rc, caller, request);
        } else if (!VERSIONS.containsAll(rc.request().headers().getAll(VERSION_HEADER))) {
            // An error code of 2026-07-28 here would keep a client that knows both eras from falling back to this one.
            Replies.error(
                    rc,
                    400,
                    request.id(),
                    JsonRpc.INVALID_REQUEST,
                    "`%s` names a version that is not spoken here. These are: %s, %s."
                            .formatted(VERSION_HEADER, Modern.VERSION, String.join(", ", VERSIONS)));
        } else {
            answerInVersion(rc, caller, request);
        }
    }

    private void answerInVersion(RoutingContext rc, Caller caller, JsonRpc.Message.Request request) {
        switch (request.method()) {
            case "tools/list" ->
                tools.list(caller)
                        .subscribe()
                        .with(
                                list -> Replies.result(rc, request.id(), list.json()),
                                failure -> faults.answer(rc, request.id(), failure));
            case "tools/call" -> tools.call(rc, caller, request, false);
            case "ping" -> Replies.result(rc, request.id(), Json.NODES.objectNode());
            case "logging/setLevel" -> setLevel(rc, request);
            default ->
                Replies.error(
                        rc,
                        200,
                        request.id(),
                        JsonRpc.METHOD_NOT_FOUND,
                        "There is no method `%s` here. This server has tools: initialize, ping, tools/list, tools/call."
                                .formatted(Words.shortened(request.method())));
        }
    }

    private void initialize(RoutingContext rc, Caller caller, JsonRpc.Message.Request request) {
        if (!request.params().path("protocolVersion").isTextual()) {
            Replies.error(rc, 400, request.id(), JsonRpc.INVALID_PARAMS, "`protocolVersion` is to be text.");
            return;
        }
        ObjectNode params = Json.NODES.objectNode();
        params.set("protocolVersion", request.params().path("protocolVersion"));
        params.putObject("clientInfo").put("name", "client").put("version", "1");
        tools.prepare(caller);
        account.then(rc, caller, () -> extension.answer(rc, request.id(), "initialize", params));
    }

    /** The extension says that there is logging. Nothing is logged to clients, at any level. */
    private static void setLevel(RoutingContext rc, JsonRpc.Message.Request request) {
        if (LOG_LEVELS.contains(request.params().path("level").asText())) {
            Replies.result(rc, request.id(), Json.NODES.objectNode());
        } else {
            Replies.error(rc, 200, request.id(), JsonRpc.INVALID_PARAMS, "`level` is none of the levels there are.");
        }
    }
}
