package dev.postern.kit.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.account.Caller;
import dev.postern.kit.result.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Protocol version 2026-07-28, in which every request says all there is to know about it. It stands before the MCP
 * extension, which does not speak it yet; once that does, this class and {@link Mirrored} can go.
 */
@Singleton
class Modern {
    static final String VERSION = "2026-07-28";

    static final int UNSUPPORTED_VERSION = -32022;

    private static final String PREFIX = "io.modelcontextprotocol/";
    static final String META_VERSION = PREFIX + "protocolVersion";
    static final String META_CAPABILITIES = PREFIX + "clientCapabilities";
    static final String META_SERVER = PREFIX + "serverInfo";

    /** What {@code server/discover} says changes with the service, or with the account's zone and user. */
    private static final Duration DISCOVERED_FRESH = Duration.ofMinutes(10);

    private final Tools tools;
    private final AccountAtHand account;
    private final Instructions instructions;
    private final ServerInfo server;
    private final Faults faults;

    Modern(Tools tools, AccountAtHand account, Instructions instructions, ServerInfo server, Faults faults) {
        this.tools = tools;
        this.account = account;
        this.instructions = instructions;
        this.server = server;
        this.faults = faults;
    }

    /** Whether a request is of this era. One that names a version in its body is, whichever it names. */
    boolean isMeantBy(RoutingContext rc, JsonRpc.Message.Request request) {
        return request.meta().has(META_VERSION)
                || rc.request().headers().getAll(Legacy.VERSION_HEADER).contains(VERSION);
    }

    void answer(RoutingContext rc, Caller caller, JsonRpc.Message.Request request) {
        String version = request.meta().path(META_VERSION).asText();
        Optional<String> contradiction = Mirrored.version(rc.request().headers(), version);
        if (!request.meta().path(META_VERSION).isTextual()) {
            incomplete(rc, request, META_VERSION, "text");
        } else if (contradiction.isPresent()) {
            contradicted(rc, request, contradiction.get());
        } else if (!version.equals(VERSION)) {
            notSpoken(rc, request, version);
        } else if (!request.meta().path(META_CAPABILITIES).isObject()) {
            incomplete(rc, request, META_CAPABILITIES, "an object");
        } else {
            Mirrored.method(rc.request().headers(), request)
                    .ifPresentOrElse(
                            mismatch -> contradicted(rc, request, mismatch),
                            () -> answerInVersion(rc, caller, request));
        }
    }

    private void answerInVersion(RoutingContext rc, Caller caller, JsonRpc.Message.Request request) {
        switch (request.method()) {
            case "server/discover" -> account.then(rc, caller, () -> discover(rc, request));
            case "tools/list" -> list(rc, caller, request);
            case "tools/call" -> tools.call(rc, caller, request, true);
            default ->
                Replies.error(
                        rc,
                        404,
                        request.id(),
                        JsonRpc.METHOD_NOT_FOUND,
                        "There is no method `%s` in version %s. This server has tools: server/discover, tools/list, tools/call."
                                .formatted(Words.shortened(request.method()), VERSION));
        }
    }

    private void discover(RoutingContext rc, JsonRpc.Message.Request request) {
        ObjectNode result = complete(DISCOVERED_FRESH);
        versions().forEach(result.putArray("supportedVersions")::add);
        result.putObject("capabilities").putObject("tools");
        result.put("instructions", instructions.of(rc));
        Replies.result(rc, request.id(), result);
    }

    private void list(RoutingContext rc, Caller caller, JsonRpc.Message.Request request) {
        tools.list(caller)
                .subscribe()
                .with(list -> answer(rc, request, list), failure -> faults.answer(rc, request.id(), failure));
    }

    private void answer(RoutingContext rc, JsonRpc.Message.Request request, Tools.Listed list) {
        byte[] head = Json.bytes(complete(list.freshFor()));
        Buffer json = list.json();
        // Both are objects: the first without its end and the second without its begin are one.
        Replies.result(
                rc,
                request.id(),
                Buffer.buffer(head.length + json.length())
                        .appendBytes(head, 0, head.length - 1)
                        .appendString(",")
                        .appendBuffer(json, 1, json.length() - 1));
    }

    /** A result that may be kept for so long, but for this URL only. */
    private ObjectNode complete(Duration fresh) {
        ObjectNode result = Json.NODES
                .objectNode()
                .put("resultType", "complete")
                .put("ttlMs", fresh.toMillis())
                .put("cacheScope", "private");
        result.putObject("_meta").set(META_SERVER, server.json());
        return result;
    }

    private static void incomplete(RoutingContext rc, JsonRpc.Message.Request request, String key, String kind) {
        Replies.error(
                rc, 400, request.id(), JsonRpc.INVALID_PARAMS, "`_meta` needs `%s`, which is %s.".formatted(key, kind));
    }

    private static void contradicted(RoutingContext rc, JsonRpc.Message.Request request, String mismatch) {
        Replies.error(rc, 400, request.id(), Mirrored.MISMATCH, mismatch);
    }

    private static void notSpoken(RoutingContext rc, JsonRpc.Message.Request request, String version) {
        ObjectNode data = Json.NODES.objectNode().put("requested", Words.shortened(version));
        versions().forEach(data.putArray("supported")::add);
        Replies.error(
                rc,
                400,
                request.id(),
                UNSUPPORTED_VERSION,
                "Protocol version `%s` is not spoken here.".formatted(Words.shortened(version)),
                data);
    }

    /** Every version, the newest first. Those of the other era are for clients that know both. */
    private static List<String> versions() {
        List<String> all = new ArrayList<>(List.of(VERSION));
        all.addAll(Legacy.VERSIONS);
        return all;
    }
}
