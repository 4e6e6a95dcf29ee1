package dev.postern.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;

/** How secrets cross the internal API. A field has to ask for it by name: anywhere else a secret stays unprinted. */
final class SecretJson {
    private SecretJson() {}

    @RegisterForReflection
    static final class Reveal extends StdScalarSerializer<Secret> {
        Reveal() {
            super(Secret.class);
        }

        @Override
        public void serialize(Secret secret, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(secret.reveal());
        }
    }

    @RegisterForReflection
    static final class Conceal extends StdScalarDeserializer<Secret> {
        Conceal() {
            super(Secret.class);
        }

        @Override
        public Secret deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Secret.of(in.getValueAsString(""));
        }
    }
}
