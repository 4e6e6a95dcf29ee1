package dev.postern.kit.mcp;

import dev.postern.contract.Headers;
import dev.postern.kit.account.Accounts;
import dev.postern.kit.account.Caller;
import dev.postern.kit.account.Passes;
import dev.postern.kit.live.LiveSchemas;
import dev.postern.kit.tool.ToolLists;
import dev.postern.kit.tool.Toolbox;
import io.quarkus.logging.Log;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Everything that happens to a request before the MCP extension sees it: the pass is verified, the body read under a
 * bound, and what is no well-formed request is refused. {@code tools/list} is answered here.
 */
@Singleton
public class Edge {
    private static final String MCP = "/mcp";
    /** Higher goes first. */
    private static final int PASS = 50;

    private static final int BODY = 45;
    private static final int MESSAGE = 40;

    private static final String NOT_ADMITTED =
            "This request carries no valid pass. Only the token service may call here.";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Passes passes;
    private final Accounts accounts;
    private final Toolbox toolbox;
    private final ToolLists lists;
    private final LiveSchemas live;
    private final McpConfig config;

    public Edge(
            Passes passes, Accounts accounts, Toolbox toolbox, ToolLists lists, LiveSchemas live, McpConfig config) {
        this.passes = passes;
        this.accounts = accounts;
        this.toolbox = toolbox;
        this.lists = lists;
        this.live = live;
        this.config = config;
    }

    void install(@Observes Filters filters) {
        BodyHandler body =
                BodyHandler.create(false).setBodyLimit(config.maxBody().asLongValue());
        filters.register(this::admit, PASS);
        filters.register(rc -> onMcp(rc, () -> body.handle(rc)), BODY);
        filters.register(rc -> onMcp(rc, () -> message(rc)), MESSAGE);
    }

    private static void onMcp(RoutingContext rc, Runnable handler) {
        if (rc.normalizedPath().equals(MCP)) {
            handler.run();
        } else {
            rc.next();
        }
    }

    private void admit(RoutingContext rc) {
        String path = rc.normalizedPath();
        if (!path.startsWith(MCP)) {
            rc.next();
        } else if (!path.equals(MCP)) {
            Replies.empty(rc, 404);
        } else if (!rc.request().method().name().equals("POST")) {
            rc.response().putHeader("Allow", "POST");
            Replies.empty(rc, 405);
        } else {
            rc.request().pause();
            passes.verify(rc.request().getHeader(Headers.PASS))
                    .subscribe()
                    .with(caller -> admitted(rc, caller), failure -> notVerified(rc, failure));
        }
    }

    private static void admitted(RoutingContext rc, Optional<Caller> caller) {
        rc.request().resume();
        if (caller.isEmpty()) {
            Replies.error(rc, 403, JsonRpc.INVALID_REQUEST, NOT_ADMITTED);
            return;
        }
        Current.put(rc, caller.get());
        rc.next();
    }

    private static void notVerified(RoutingContext rc, Throwable failure) {
        Log.warnf("passes cannot be verified: the token service did not give its keys (%s)", failure.getMessage());
        rc.request().resume();
        Replies.error(
                rc,
                503,
                JsonRpc.INTERNAL_ERROR,
                "It cannot be verified at the moment who is calling. Try again in a few seconds.");
    }

    private void message(RoutingContext rc) {
        Caller caller = Current.caller(rc).orElseThrow();
        byte[] body =
                rc.body().buffer() == null ? new byte[0] : rc.body().buffer().getBytes();
        switch (JsonRpc.read(body)) {
            case JsonRpc.Message.Malformed(var id, int code, String reason) -> Replies.error(rc, 400, id, code, reason);
            case JsonRpc.Message.Notification _ -> Replies.empty(rc, 202);
            case JsonRpc.Message.Request request -> answer(rc, caller, request);
        }
    }

    private void answer(RoutingContext rc, Caller caller, JsonRpc.Message.Request request) {
        switch (request.method()) {
            case "tools/list" -> list(rc, caller, request);
            case "tools/call" -> call(rc, caller, request);
            case "initialize" -> withAccount(rc, caller);
            case "ping" -> toExtension(rc);
            default ->
                Replies.error(
                        rc,
                        200,
                        request.id(),
                        JsonRpc.METHOD_NOT_FOUND,
                        "There is no method `%s` here. This server has tools: initialize, ping, tools/list, tools/call."
                                .formatted(shortened(request.method())));
        }
    }

    private void list(RoutingContext rc, Caller caller, JsonRpc.Message.Request request) {
        live.forList(caller)
                .subscribe()
                .with(known -> Replies.result(rc, request.id(), lists.of(caller.allowance(), known)));
    }

    private void call(RoutingContext rc, Caller caller, JsonRpc.Message.Request request) {
        String name = request.params().path("name").asText();
        if (toolbox.find(name, caller.allowance()).isEmpty()) {
            List<String> near = toolbox.nearest(name, caller.allowance());
            Replies.error(
                    rc,
                    200,
                    request.id(),
                    JsonRpc.INVALID_PARAMS,
                    "There is no tool `%s` on this URL.%s List the tools again; the list may have changed."
                            .formatted(
                                    shortened(name),
                                    near.isEmpty() ? "" : " Did you mean " + String.join(", ", near) + "?"));
        } else if (!request.params().path("arguments").isMissingNode()
                && !request.params().path("arguments").isNull()
                && !request.params().path("arguments").isObject()) {
            Replies.error(
                    rc,
                    200,
                    request.id(),
                    JsonRpc.INVALID_PARAMS,
                    "`arguments` is to be an object of named arguments.");
        } else {
            toExtension(rc);
        }
    }

    /** Who connects will list tools next: what the account's own fields are can be asked meanwhile. */
    private void prepare(Caller caller) {
        live.forList(caller).subscribe().with(known -> {});
    }

    /** Instructions can name the account's time zone and user; they are not worth a long wait. */
    private void withAccount(RoutingContext rc, Caller caller) {
        prepare(caller);
        accounts.of(caller)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .subscribe()
                .with(
                        account -> {
                            Current.put(rc, account);
                            toExtension(rc);
                        },
                        failure -> toExtension(rc));
    }

    /** No session is ever begun, and whatever a client says it accepts, it gets JSON. */
    private static void toExtension(RoutingContext rc) {
        rc.request().headers().remove("Mcp-Session-Id").set("Accept", "application/json, text/event-stream");
        rc.addHeadersEndHandler(v -> rc.response().headers().remove("Mcp-Session-Id"));
        rc.next();
    }

    private static String shortened(String word) {
        String clean = word.replaceAll("[^\\p{Graph} ]", "?");
        return clean.length() <= 80 ? clean : clean.substring(0, 80) + "…";
    }
}
