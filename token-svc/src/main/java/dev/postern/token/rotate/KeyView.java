package dev.postern.token.rotate;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** One key, without the key. */
@RegisterForReflection
public record KeyView(
        String id,
        @JsonProperty("in_use") boolean inUse,
        long rows,
        @JsonProperty("waiting_for") List<WaitingFor> waitingFor,
        boolean removable,
        String note) {
    /** Something because of which a key has to stay. */
    @RegisterForReflection
    public record WaitingFor(String kind, String id) {}
}
