package dev.postern.kit.mcp;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Lets the extension write what 2026-07-28 wants in a tool's result, which the extension has no place for yet. */
@Singleton
public class ResultType implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("result-type").addSerializer(new Writer()));
    }

    private static final class Writer extends StdSerializer<ToolResponse> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(ToolResponse.class);
        }

        @Override
        public void serialize(ToolResponse response, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeStartObject();
            if (response._meta() != null && response._meta().containsKey(ToolResponses.SERVER)) {
                json.writeStringField("resultType", "complete");
            }
            json.writeBooleanField("isError", response.isError());
            if (response.content() != null) {
                provider.defaultSerializeField("content", response.content(), json);
            }
            if (response.structuredContent() != null) {
                provider.defaultSerializeField("structuredContent", response.structuredContent(), json);
            }
            if (response._meta() != null) {
                provider.defaultSerializeField("_meta", response._meta(), json);
            }
            json.writeEndObject();
        }
    }
}
