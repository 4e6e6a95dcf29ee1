package dev.postern.sandbox.caspio.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.store.Account;
import dev.postern.sandbox.caspio.store.Shelf;
import dev.postern.sandbox.caspio.store.Thing;
import dev.postern.sandbox.standin.Json;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** What the parts of a webhook's definition must be. The numbers are those of the account's plan. */
record WebhookRules(Account account) {

    /** How many calls the plan allows. */
    int mostCalls() {
        return 100;
    }

    /** Writes what was given into a webhook; a part that was not given stays, a throttling of null is the plan's. */
    void apply(ObjectNode webhook, JsonNode given) {
        if (given.hasNonNull("Name")) {
            requireFreeName(webhook, given.path("Name").asText().strip());
        }
        if (given.hasNonNull("OutgoingUrls")) {
            requireGoodUrls(webhook, texts(given));
        }
        int calls = given.path("CallThrottling").asInt(mostCalls());
        if (calls < 1 || calls > mostCalls()) {
            throw Refusal.body("CallThrottling must be from 1 to " + mostCalls() + ".");
        }
        given.properties().stream()
                .filter(each -> Stream.of("Name", "Description", "OutgoingUrls").anyMatch(each.getKey()::equals))
                .filter(each -> !each.getValue().isNull())
                .forEach(each -> webhook.set(each.getKey(), each.getValue()));
        if (given.has("CallThrottling")) {
            webhook.put("CallThrottling", calls);
        }
    }

    private void requireFreeName(JsonNode webhook, String name) {
        if (name.isEmpty()
                || others(webhook).anyMatch(each -> each.path("Name").asText().equalsIgnoreCase(name))) {
            throw Refusal.body("The Name of an outgoing webhook must be unique and not empty.");
        }
    }

    private void requireGoodUrls(JsonNode webhook, List<String> urls) {
        boolean several = urls.size() > 1 && !account.hasMulticast();
        if (urls.isEmpty() || several) {
            throw Refusal.body("OutgoingUrls must hold an address, and only one where the plan has no multicast.");
        }
        List<String> taken =
                others(webhook).flatMap(each -> texts(each).stream()).toList();
        if (urls.stream().distinct().count() < urls.size() || urls.stream().anyMatch(taken::contains)) {
            throw Refusal.body("Each of the OutgoingUrls must be unique.");
        }
        if (!urls.stream().allMatch(WebhookRules::isHttps)) {
            throw Refusal.body("Each of the OutgoingUrls must be a valid HTTPS address.");
        }
    }

    private Stream<ObjectNode> others(JsonNode webhook) {
        return account.shelf(Thing.WEBHOOK).all().filter(each -> !Shelf.id(each).equals(Shelf.id(webhook)));
    }

    private static List<String> texts(JsonNode webhook) {
        return Json.elements(webhook.path("OutgoingUrls")).map(JsonNode::asText).toList();
    }

    private static boolean isHttps(String url) {
        try {
            URI address = URI.create(url);
            return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
