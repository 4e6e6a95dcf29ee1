package dev.postern.kit.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.redact.Redaction;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.RateLimit;
import dev.postern.kit.result.Refusal;
import io.quarkiverse.mcp.server.Content;
import io.quarkiverse.mcp.server.ImageContent;
import io.quarkiverse.mcp.server.MetaKey;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolResponse;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer as the MCP extension sends it. */
@Singleton
class ToolResponses {
    /** Stands in every result of 2026-07-28, and in no other: {@link ResultType} knows them by it. */
    static final MetaKey SERVER = MetaKey.from(Modern.META_SERVER);

    private final Map<String, String> server;

    ToolResponses(ServerInfo server) {
        this.server = server.map();
    }

    ToolResponse of(Answer answer, Asked asked) {
        Map<MetaKey, Object> meta = new LinkedHashMap<>();
        if (asked.modern()) {
            meta.put(SERVER, server);
        }
        return switch (answer) {
            case Answer.Success(
                    String text,
                    Optional<Answer.Picture> picture,
                    Optional<ObjectNode> structured,
                    List<String> warnings) -> {
                List<Content> content = new ArrayList<>();
                content.add(new TextContent(text));
                picture.ifPresent(shown -> content.add(new ImageContent(shown.base64(), shown.mediaType())));
                if (!warnings.isEmpty()) {
                    content.add(new TextContent("Warning: " + String.join(" ", warnings)));
                    meta.put(MetaKey.of("warnings"), warnings);
                }
                yield response(false, content, structured, meta);
            }
            case Answer.Refused(Refusal refusal) -> {
                addTo(meta, refusal);
                yield response(
                        true, List.of(new TextContent(Redaction.ofTokens(refusal.text()))), Optional.empty(), meta);
            }
        };
    }

    private static ToolResponse response(
            boolean refused, List<Content> content, Optional<ObjectNode> structured, Map<MetaKey, Object> meta) {
        @Nullable Map<MetaKey, Object> some = meta.isEmpty() ? null : meta;
        return new ToolResponse(refused, content, structured.orElse(null), some);
    }

    private static void addTo(Map<MetaKey, Object> meta, Refusal refusal) {
        meta.put(MetaKey.of("code"), refusal.fault().code());
        refusal.facts()
                .forEach((name, value) ->
                        meta.put(MetaKey.of(name), value instanceof String text ? Redaction.ofTokens(text) : value));
        refusal.rateLimit().ifPresent(limit -> {
            limit.asMap().forEach((name, value) -> meta.put(MetaKey.of(name), value));
            limit.longestWait().ifPresent(seconds -> meta.put(MetaKey.of("retry_after"), seconds));
        });
    }

    /** What the vendor said about its limits, for programs that look at headers. */
    static void putHeaders(HttpServerResponse response, Answer answer) {
        if (answer instanceof Answer.Refused(Refusal refusal) && !response.headWritten()) {
            refusal.rateLimit().map(RateLimit::asMap).ifPresent(headers -> headers.forEach(response::putHeader));
        }
    }
}
