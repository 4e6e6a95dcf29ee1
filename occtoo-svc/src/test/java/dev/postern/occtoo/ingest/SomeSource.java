package dev.postern.occtoo.ingest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.occtoo.source.SourceProperty;
import dev.postern.occtoo.source.SourceSchema;
import java.util.ArrayList;
import java.util.List;

/** The source `products` with a property of each type, and payloads for it. */
final class SomeSource {
    static final SourceSchema PRODUCTS = schema("""
            [{"id":"brand","displayName":"Brand","type":"Text","state":"Active"},
             {"id":"title","type":"LocalizedText","state":"Active"},
             {"id":"sizes","type":"List","delimiter":"|","state":"Active"},
             {"id":"tags","type":"LocalizedList","delimiter":",","state":"Active"},
             {"id":"active","type":"Boolean","state":"Active"},
             {"id":"stock","type":"Integer","state":"Active"},
             {"id":"price","type":"Decimal","state":"Active"},
             {"id":"launchdate","type":"Timestamp","state":"Active"},
             {"id":"old","type":"Text","state":"Deleting"},
             {"id":"odd","type":"Hologram","state":"Active"}]""");

    private SomeSource() {}

    static SourceSchema schema(String properties) {
        List<SourceProperty> read = new ArrayList<>();
        McpCaller.read(properties).forEach(item -> read.add(SourceProperty.of(item)));
        return SourceSchema.of("products", read, true);
    }

    /** Entries as their JSON text. */
    static ArrayNode entries(String json) {
        return (ArrayNode) McpCaller.read(json);
    }

    /** One entry with one property. */
    static ArrayNode with(String property) {
        return entries("[{\"id\":\"p-1\",\"properties\":[%s]}]".formatted(property));
    }
}
