package dev.postern.token.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.postern.contract.Allowance;
import dev.postern.contract.Exposure;
import dev.postern.token.rest.Fields;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a connector was made to allow, as it was written: a key that was not given stays absent.
 *
 * @param methods {@code read}, {@code write}, {@code custom} or exact method names, in any case; absent means all
 * @param tags any of which a tool has to have; absent means all
 * @param toolExposure each tool by itself (absent too), or three tools with which to search for the others
 * @param requireApiTokenAuth whether calls need an API token of scope connect besides the URL
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectorConfig(
        @Nullable List<String> methods,
        @Nullable List<String> tags,

        @JsonProperty(ConnectorConfig.TOOL_EXPOSURE) @Nullable
        Exposure toolExposure,

        @JsonProperty(ConnectorConfig.REQUIRE_API_TOKEN_AUTH) @Nullable
        Boolean requireApiTokenAuth) {
    static final ConnectorConfig EMPTY = new ConnectorConfig(null, null, null, null);

    static final String METHODS = "methods";
    static final String TAGS = "tags";
    static final String TOOL_EXPOSURE = "tool_exposure";
    static final String REQUIRE_API_TOKEN_AUTH = "require_api_token_auth";
    static final Set<String> KEYS = Set.of(METHODS, TAGS, TOOL_EXPOSURE, REQUIRE_API_TOKEN_AUTH);

    static ConnectorConfig read(Fields fields) {
        fields.only(KEYS);
        return new ConnectorConfig(
                fields.texts(METHODS).orElse(null),
                fields.texts(TAGS).orElse(null),
                fields.text(TOOL_EXPOSURE).map(text -> exposure(fields, text)).orElse(null),
                fields.flag(REQUIRE_API_TOKEN_AUTH).orElse(null));
    }

    /** This with the given keys in place of its own; one that is given as null is absent afterwards. */
    ConnectorConfig merge(Fields fields) {
        ConnectorConfig given = read(fields);
        return new ConnectorConfig(
                fields.has(METHODS) ? given.methods() : methods,
                fields.has(TAGS) ? given.tags() : tags,
                fields.has(TOOL_EXPOSURE) ? given.toolExposure() : toolExposure,
                fields.has(REQUIRE_API_TOKEN_AUTH) ? given.requireApiTokenAuth() : requireApiTokenAuth);
    }

    Allowance allowance() {
        return Allowance.of(
                Objects.requireNonNullElse(methods, List.of()), Objects.requireNonNullElse(tags, List.of()));
    }

    Exposure exposure() {
        return Objects.requireNonNullElse(toolExposure, Exposure.ALL);
    }

    boolean requiresApiToken() {
        return Objects.requireNonNullElse(requireApiTokenAuth, false);
    }

    private static Exposure exposure(Fields fields, String text) {
        return Arrays.stream(Exposure.values())
                .filter(exposure -> exposure.wireName().equals(text))
                .findFirst()
                .orElseThrow(() -> fields.notOneOf(
                        TOOL_EXPOSURE,
                        Arrays.stream(Exposure.values()).map(Exposure::wireName).toList()));
    }
}
