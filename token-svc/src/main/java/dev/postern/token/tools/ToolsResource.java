package dev.postern.token.tools;

import dev.postern.contract.AccountStatus;
import dev.postern.contract.CatalogueTool;
import dev.postern.token.account.Account;
import dev.postern.token.account.VisibleAccounts;
import dev.postern.token.rest.ProblemType;
import dev.postern.token.vendor.KnownCatalogues;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The tools of an integrated account. */
@Path("/integrated-account/{account}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public final class ToolsResource {
    private final VisibleAccounts visible;
    private final KnownCatalogues known;

    ToolsResource(VisibleAccounts visible, KnownCatalogues known) {
        this.visible = visible;
        this.known = known;
    }

    @GET
    @Path("/tools")
    public ToolsView tools(
            @RestPath UUID account, @RestQuery @Nullable String methods, @RestQuery @Nullable String tags) {
        return new ToolsView(known.of(visible.get(account).integration()).tools().stream()
                .filter(ToolsQuery.allowed(methods, tags))
                .map(ToolView::of)
                .toList());
    }

    @GET
    @Path("/capabilities")
    public CapabilitiesView capabilities(
            @RestPath UUID account,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String methods,
            @RestQuery @Nullable String resource,
            @RestQuery("has_description") @Nullable String hasDescription) {
        Account of = visible.get(account);
        Kinds kinds = Kinds.of(type);
        Optional<Boolean> described = ToolsQuery.flag("has_description", hasDescription);
        List<CatalogueTool> all = known.of(of.integration()).tools();
        List<CatalogueTool> asked = all.stream()
                .filter(ToolsQuery.allowed(methods, null))
                .filter(tool -> resource == null || resource.equals(tool.resource()))
                .filter(tool -> described.isEmpty() || described.get() == CapabilitiesView.isDescribed(tool))
                .toList();
        return new CapabilitiesView(
                of.integration(),
                kinds.proxy() ? resources(asked) : null,
                kinds.unified() ? List.of() : null,
                new CapabilitiesView.Auth(of.status() == AccountStatus.NEEDS_REAUTH),
                CapabilitiesView.Readiness.of(all),
                CapabilitiesView.AccountState.of(of));
    }

    private static List<CapabilitiesView.Resource> resources(List<CatalogueTool> tools) {
        Map<String, List<CatalogueTool>> byResource = tools.stream()
                .collect(Collectors.groupingBy(CatalogueTool::resource, TreeMap::new, Collectors.toList()));
        return byResource.entrySet().stream()
                .map(entry -> new CapabilitiesView.Resource(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(CapabilitiesView.Method::of)
                                .toList()))
                .toList();
    }

    /** Which kinds of tools are asked for. All of ours stand on the vendor's own API; unified ones there are none. */
    private record Kinds(boolean proxy, boolean unified) {
        static Kinds of(@Nullable String type) {
            return switch (type == null ? "proxy" : type) {
                case "proxy" -> new Kinds(true, false);
                case "unified" -> new Kinds(false, true);
                case "all" -> new Kinds(true, true);
                default -> throw ProblemType.INVALID_VALUE.with("type has to be one of: proxy, unified, all.");
            };
        }
    }
}
