package dev.postern.token.tools;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.postern.contract.AccountStatus;
import dev.postern.contract.CatalogueTool;
import dev.postern.token.account.Account;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with an account, resource by resource. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CapabilitiesView(
        String integration,
        @Nullable List<Resource> proxy,
        @Nullable List<Resource> unified,
        Auth auth,
        @JsonProperty("ai_readiness") Readiness aiReadiness,
        AccountState account) {
    static boolean isDescribed(CatalogueTool tool) {
        return !tool.description().isBlank();
    }

    /** One resource of the vendor. */
    @RegisterForReflection
    public record Resource(String resource, List<Method> methods) {}

    /** One method of a resource. */
    @RegisterForReflection
    public record Method(
            String method,
            String name,
            String description,
            @JsonProperty("has_description") boolean hasDescription,
            @JsonProperty("has_query_schema") boolean hasQuerySchema,
            @JsonProperty("has_body_schema") boolean hasBodySchema,
            @JsonProperty("has_response_schema") boolean hasResponseSchema,

            @JsonProperty("api_documentation_url") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String apiDocumentationUrl,

            String status) {
        static Method of(CatalogueTool tool) {
            return new Method(
                    tool.method(),
                    tool.name(),
                    tool.description(),
                    isDescribed(tool),
                    tool.querySchema() != null,
                    tool.bodySchema() != null,
                    tool.responseSchema() != null,
                    tool.documentationUrl(),
                    tool.status());
        }
    }

    /** Whether the vendor still lets the account in. */
    @RegisterForReflection
    public record Auth(@JsonProperty("needs_reauth") boolean needsReauth) {}

    /** How much of the vendor's API a model is told about. */
    @RegisterForReflection
    public record Readiness(
            @JsonProperty("proxy_methods") int proxyMethods,
            @JsonProperty("proxy_methods_with_descriptions") int proxyMethodsWithDescriptions,

            @JsonProperty("ai_ready_score") int aiReadyScore) {
        static Readiness of(List<CatalogueTool> tools) {
            int described =
                    (int) tools.stream().filter(CapabilitiesView::isDescribed).count();
            return new Readiness(tools.size(), described, tools.isEmpty() ? 0 : 100 * described / tools.size());
        }
    }

    /** The account that was asked about. */
    @RegisterForReflection
    public record AccountState(
            UUID id,
            AccountStatus status,
            @JsonProperty("is_blocked") boolean isBlocked) {
        static AccountState of(Account account) {
            return new AccountState(account.id().value(), account.status(), false);
        }
    }
}
