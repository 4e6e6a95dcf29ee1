package dev.postern.sandbox.occtoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.resource.Applications;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Tenant;
import dev.postern.sandbox.occtoo.store.World;
import dev.postern.sandbox.standin.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who may ask for tokens: the applications that each tenant has at the moment. */
final class Clients {
    private static final String SOURCE = "source:";

    private Clients() {}

    /** Gives tenants that have no application yet the ones that everybody begins with. */
    static void register(World world, Instant now) {
        for (Tenant tenant : world.tenants()) {
            if (tenant.shelf(Kind.APPLICATION).all().findAny().isEmpty()) {
                OcctooKey.ALL.stream()
                        .filter(key -> key.tenantId().equals(tenant.id()))
                        .forEach(
                                key -> Applications.register(tenant, now.minus(Duration.ofDays(30)), application(key)));
            }
        }
    }

    static Optional<OcctooKey> find(World world, String id, String secret) {
        return world.tenants().stream()
                .flatMap(tenant -> tenant.shelf(Kind.APPLICATION)
                        .where("clientId", id)
                        .filter(each -> each.path("_secret").asText().equals(secret))
                        .map(each -> key(tenant, each)))
                .findFirst();
    }

    private static ObjectNode application(OcctooKey key) {
        ObjectNode application = Json.object().put("name", key.name()).put("clientId", key.clientId());
        application.put("_secret", key.clientSecret());
        application.set("scopeKeys", Json.texts(new TreeSet<>(key.scopes())));
        application.set("resourceSelectors", Json.texts(selectors(key)));
        return application.set("apiSelectors", Json.texts(List.of("destinations")));
    }

    private static OcctooKey key(Tenant tenant, JsonNode application) {
        return new OcctooKey(
                application.path("name").asText(),
                tenant.id(),
                tenant.safename(),
                application.path("clientId").asText(),
                application.path("_secret").asText(),
                "",
                texts(application.path("scopeKeys")),
                sources(texts(application.path("resourceSelectors"))),
                "",
                "");
    }

    private static List<String> selectors(OcctooKey key) {
        return key.sources().isEmpty()
                ? List.of("sources")
                : key.sources().stream().map(SOURCE::concat).toList();
    }

    /** Nobody has a source without a name, so that one stands for none at all; an empty set would be all. */
    private static Set<String> sources(Set<String> selectors) {
        if (selectors.contains("sources")) {
            return Set.of();
        }
        Set<String> named = selectors.stream()
                .filter(each -> each.startsWith(SOURCE))
                .map(each -> each.substring(SOURCE.length()))
                .collect(Collectors.toSet());
        return named.isEmpty() ? Set.of("") : named;
    }

    private static Set<String> texts(JsonNode array) {
        return Json.elements(array).map(JsonNode::asText).collect(Collectors.toSet());
    }
}
