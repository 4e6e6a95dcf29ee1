package dev.postern.kit.mcp;

import dev.postern.kit.result.Answer;
import dev.postern.kit.result.RateLimit;
import dev.postern.kit.result.Refusal;
import io.quarkiverse.mcp.server.Content;
import io.quarkiverse.mcp.server.ImageContent;
import io.quarkiverse.mcp.server.MetaKey;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolResponse;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer as the MCP extension sends it. */
final class ToolResponses {
    private ToolResponses() {}

    static ToolResponse of(Answer answer) {
        return switch (answer) {
            case Answer.Success(String json, var picture) -> success(json, picture);
            case Answer.Refused(Refusal refusal) ->
                new ToolResponse(true, List.of(new TextContent(refusal.text())), meta(refusal));
        };
    }

    private static ToolResponse success(String json, Optional<Answer.Picture> picture) {
        List<Content> content = new ArrayList<>();
        content.add(new TextContent(json));
        picture.ifPresent(shown -> content.add(new ImageContent(shown.base64(), shown.mediaType())));
        return ToolResponse.success(content);
    }

    private static Map<MetaKey, Object> meta(Refusal refusal) {
        Map<MetaKey, Object> meta = new LinkedHashMap<>();
        meta.put(MetaKey.of("code"), refusal.fault().code());
        refusal.facts().forEach((name, value) -> meta.put(MetaKey.of(name), value));
        refusal.rateLimit().ifPresent(limit -> {
            limit.asMap().forEach((name, value) -> meta.put(MetaKey.of(name), value));
            limit.longestWait().ifPresent(seconds -> meta.put(MetaKey.of("retry_after"), seconds));
        });
        return meta;
    }

    /** What the vendor said about its limits, for programs that look at headers. */
    static void putHeaders(HttpServerResponse response, Answer answer) {
        if (answer instanceof Answer.Refused(Refusal refusal) && !response.headWritten()) {
            refusal.rateLimit().map(RateLimit::asMap).ifPresent(headers -> headers.forEach(response::putHeader));
        }
    }
}
