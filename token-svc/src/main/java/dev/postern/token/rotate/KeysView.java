package dev.postern.token.rotate;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** How far the replacement of keys is, as the admin API tells it. Of keys there are ids only. */
@RegisterForReflection
public record KeysView(
        int replicas,
        @JsonProperty("credential_keys") List<KeyView> credentialKeys,
        @JsonProperty("token_peppers") List<KeyView> tokenPeppers) {}
