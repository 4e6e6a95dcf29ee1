package dev.postern.token.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import dev.postern.contract.Secret;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;

/** Writes a secret into the one answer that shows it. */
@RegisterForReflection
public final class RevealedJson extends StdScalarSerializer<Secret> {
    public RevealedJson() {
        super(Secret.class);
    }

    @Override
    public void serialize(Secret secret, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeString(secret.reveal());
    }
}
