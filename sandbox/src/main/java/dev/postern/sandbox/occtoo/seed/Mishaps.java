package dev.postern.sandbox.occtoo.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.pipeline.Behaviour;
import dev.postern.sandbox.occtoo.pipeline.Pipeline;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Shelf;
import dev.postern.sandbox.occtoo.store.Tenant;
import java.time.Duration;
import java.time.Instant;

/**
 * Cards that are not in the shop and why: product-0021, since the queue failed; product-0034, since it is not its turn
 * yet. The rest of the causes are in how things are configured: product-0007 is in an excluded segment, product-0013 is
 * out of stock, spring-sale is of a definition that is a draft, and all of version v0 was stopped.
 */
final class Mishaps {
    private static final String SHOP = "webshop-v1-products";
    private static final Duration LONG = Duration.ofDays(30);

    private Mishaps() {}

    static void befall(Tenant tenant, Instant now) {
        tenant.shelf(Kind.DOCUMENT).remove(Shelf.key(SHOP, "product-0021"));
        ObjectNode failed = item(tenant, "product-0021");
        failed.put("status", "Failed").put("attempts", 3).remove("completedAt");
        failed.put("error", "The document could not be indexed: the value of 'sizes' is too long.");
        tenant.shelf(Kind.DOCUMENT).remove(Shelf.key(SHOP, "product-0034"));
        ObjectNode pending = item(tenant, "product-0034");
        pending.put("status", "Pending").put("attempts", 0).remove("completedAt");
        new Pipeline(tenant, Behaviour.of(false, false))
                .retry(now.plus(LONG), pending.path("id").asText());
    }

    private static ObjectNode item(Tenant tenant, String cardId) {
        return tenant.shelf(Kind.QUEUE_ITEM)
                .where("cardId", cardId)
                .filter(each -> each.path("endpointId").asText().equals(SHOP))
                .findFirst()
                .orElseThrow();
    }
}
