package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.call.Shown;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Stamp;
import dev.postern.sandbox.occtoo.store.Tenant;
import dev.postern.sandbox.standin.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Identities of programs: what they may do, and the secret that is told once. */
public final class Applications {
    private static final String ALL = "/v1/applications";
    private static final String ONE = ALL + "/{applicationId}";
    private static final String ETAG = "etag";

    static final List<Operation> OPERATIONS = List.of(
            Operation.get(ALL, Operation.READ_APPLICATIONS, Applications::list),
            Operation.post(ALL, Operation.WRITE_APPLICATIONS, Applications::create),
            Operation.get(
                    ALL + "/access-catalog",
                    Operation.READ_APPLICATIONS,
                    call -> Reply.ok(new AccessCatalog(call.tenant()).nodes())),
            Operation.get(ONE, Operation.READ_APPLICATIONS, call -> Reply.ok(Shown.of(existing(call)))),
            Operation.put(ONE, Operation.WRITE_APPLICATIONS, Applications::replace),
            Operation.delete(ONE, Operation.WRITE_APPLICATIONS, Applications::delete));

    private Applications() {}

    /** Adds an application of which name, client, secret and grants are there. */
    public static ObjectNode register(Tenant tenant, Instant at, ObjectNode given) {
        ObjectNode application = Json.object().put("id", tenant.nextId()).setAll(given);
        application.set("tags", Json.texts(texts(given, "tags")));
        application.set("audiences", Json.texts(List.of(tenant.id())));
        application.put(ETAG, 1).put("createdAt", Stamp.of(at)).put("lastModifiedAt", Stamp.of(at));
        return tenant.shelf(Kind.APPLICATION).put(application.path("id").asText(), application);
    }

    private static ObjectNode existing(Call call) {
        return call.thing(Kind.APPLICATION, "Application", "applicationId");
    }

    private static Reply list(Call call) {
        String name = call.query().text("name").toLowerCase(Locale.ROOT);
        List<String> tags = call.query().all("tags");
        String maker = call.query().text("createdBy");
        String changer = call.query().text("updatedBy");
        List<ObjectNode> found = call.shelf(Kind.APPLICATION)
                .all()
                .filter(each ->
                        each.path("name").asText().toLowerCase(Locale.ROOT).contains(name))
                .filter(each -> texts(each, "tags").containsAll(tags))
                .filter(each ->
                        maker.isEmpty() || each.path("_createdBy").asText().equals(maker))
                .filter(each ->
                        changer.isEmpty() || each.path("_updatedBy").asText().equals(changer))
                .filter(each -> Times.isWithin(call, "created", each.path("createdAt")))
                .filter(each -> Times.isWithin(call, "updated", each.path("lastModifiedAt")))
                .toList();
        return Reply.ok(Lists.page(call, found, Shown::of));
    }

    private static Reply create(Call call) {
        ObjectNode settings = settings(call, call.body());
        String client = call.tenant().nextId();
        String secret = "ocs_" + call.tenant().nextId();
        settings.put("clientId", client).put("_secret", secret);
        settings.put("_createdBy", call.who().name())
                .put("_updatedBy", call.who().name());
        ObjectNode application = register(call.tenant(), call.now(), settings);
        ObjectNode answer = Json.object().put("clientSecret", secret);
        return Reply.created(answer.set("application", Shown.of(application)));
    }

    /** All settings are replaced; the etag in the body must be the one that was read. */
    private static Reply replace(Call call) {
        ObjectNode application = existing(call);
        Body body = call.body();
        body.violations().check(body.has(ETAG), ETAG, "The field 'etag' is required.");
        int etag = body.whole(ETAG, 0, 0, Integer.MAX_VALUE);
        ObjectNode settings = settings(call, body);
        if (etag != application.path(ETAG).asInt()) {
            throw Problem.conflict("The application was changed after it was read.");
        }
        application.remove("description");
        application.setAll(settings);
        application.put(ETAG, etag + 1).put("lastModifiedAt", call.stamp());
        application.put("_updatedBy", call.who().name());
        return Reply.ok(Shown.of(application));
    }

    private static Reply delete(Call call) {
        call.shelf(Kind.APPLICATION).remove(call.path("applicationId"));
        return new Reply(204, MissingNode.getInstance());
    }

    private static ObjectNode settings(Call call, Body body) {
        ObjectNode settings = Json.object().put("name", body.required("name"));
        String description = body.text("description");
        if (!description.isEmpty()) {
            settings.put("description", description);
        }
        settings.set("tags", Json.texts(body.texts("tags")));
        Set<String> grants = new AccessCatalog(call.tenant()).keys();
        for (String field : List.of("scopeKeys", "resourceSelectors", "apiSelectors")) {
            List<String> given = body.texts(field);
            for (int i = 0; i < given.size(); i++) {
                body.violations()
                        .check(
                                grants.contains(given.get(i)),
                                field + "[" + i + "]",
                                "'" + given.get(i) + "' is not in the tenant's access catalog.");
            }
            settings.set(field, Json.texts(given));
        }
        body.end();
        return settings;
    }

    private static Set<String> texts(ObjectNode thing, String field) {
        return Json.elements(thing.path(field)).map(each -> each.asText()).collect(Collectors.toSet());
    }
}
