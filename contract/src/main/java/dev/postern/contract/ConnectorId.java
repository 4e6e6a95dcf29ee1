package dev.postern.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** The public id of a connector. */
@RegisterForReflection
public record ConnectorId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConnectorId {}

    public static ConnectorId of(String text) {
        return new ConnectorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
