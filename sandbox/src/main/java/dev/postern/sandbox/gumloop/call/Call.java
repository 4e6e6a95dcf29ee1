package dev.postern.sandbox.gumloop.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.gumloop.store.Organization;
import dev.postern.sandbox.gumloop.store.Shelf;
import dev.postern.sandbox.gumloop.store.Stamp;
import dev.postern.sandbox.gumloop.work.Ledger;
import dev.postern.sandbox.standin.Upload;
import dev.postern.sandbox.standin.Variants;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One signed-in request.
 *
 * @param path the values of the path's parameters, by name
 * @param form the fields of a multipart body
 * @param base scheme, host and port as the caller wrote them
 */
public record Call(
        Caller caller,
        Variants variants,
        Map<String, String> path,
        Parameters query,
        Body body,
        Map<String, String> form,
        List<Upload> uploads,
        String base,
        Instant now) {

    public Organization organization() {
        return caller.organization();
    }

    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no parameter " + name);
        }
        return value;
    }

    public Shelf shelf(Kind kind) {
        return organization().shelf(kind);
    }

    public Ledger ledger() {
        return new Ledger(organization(), now);
    }

    public String stamp() {
        return Stamp.of(now);
    }

    /** For whom the query string asks. */
    public Identity queried() {
        return Identity.of(caller, query.text("user_id"), query.text("project_id"));
    }

    /** For whom the body asks. */
    public Identity stated() {
        return Identity.of(caller, body.text("user_id"), body.text("project_id"));
    }

    /** The team that is asked for; a 403 for one that is closed to the caller. Empty where none is named. */
    public String team(String asked) {
        String team = asked.isEmpty() ? caller.keyTeam() : asked;
        if (!team.isEmpty() && !caller.mayUse(team)) {
            throw Refusal.forbidden("You have no access to this team.");
        }
        return team;
    }

    /** A person as others see him. */
    public ObjectNode person(String userId) {
        return organization().user(userId).map(Call::shown).orElseGet(() -> shown(Shown.NOTHING));
    }

    private static ObjectNode shown(ObjectNode user) {
        return Shown.of(user, "id", "first_name", "last_name", "email", "profile_picture");
    }
}
