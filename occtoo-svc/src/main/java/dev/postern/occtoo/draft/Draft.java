package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import java.util.List;
import java.util.Optional;

/**
 * A review form, and what is to be submitted once a person agrees.
 *
 * @param title what would be made, as {@code New segment: Running}
 * @param summary in a sentence or two, what it would do
 * @param tool the tool that makes it
 * @param fields the lines of the form
 * @param arguments what the tool would be given
 * @param then calls that are to follow, once it is made
 * @param preview what it would hold, where that could be looked up
 */
record Draft(
        String title,
        String summary,
        String tool,
        List<Field> fields,
        ObjectNode arguments,
        Findings findings,
        List<Next> then,
        Optional<ObjectNode> preview) {
    /** A call that is to follow, and why. */
    record Next(String tool, ObjectNode arguments, String why) {
        ObjectNode json() {
            ObjectNode json = Json.NODES.objectNode().put("tool", tool);
            json.set("arguments", arguments);
            return json.put("why", why);
        }
    }

    Draft {
        fields = List.copyOf(fields);
        then = List.copyOf(then);
    }

    Draft(String title, String summary, String tool, List<Field> fields, ObjectNode arguments, Findings findings) {
        this(title, summary, tool, fields, arguments, findings, List.of(), Optional.empty());
    }

    /** The same, with calls that are to follow. */
    Draft then(List<Next> next) {
        return new Draft(title, summary, tool, fields, arguments, findings, next, preview);
    }

    /** The same, with what it would hold. */
    Draft previewed(Optional<ObjectNode> seen) {
        return new Draft(title, summary, tool, fields, arguments, findings, then, seen);
    }

    boolean isReady() {
        return findings.isReady();
    }

    /** What is to follow, which nobody needs to know before it can be made. */
    List<Next> next() {
        return isReady() ? then : List.of();
    }

    ObjectNode structured() {
        ObjectNode draft = Json.NODES.objectNode();
        ObjectNode form = draft.putObject("form").put("title", title).put("summary", summary);
        ArrayNode lines = form.putArray("fields");
        fields.forEach(field -> lines.add(field.json(arguments)));
        draft.put("ready", isReady());
        draft.putObject("submit").put("tool", tool).set("arguments", arguments);
        findings.into(draft);
        preview.ifPresent(seen -> draft.set("preview", seen));
        if (!next().isEmpty()) {
            ArrayNode next = draft.putArray("then");
            next().forEach(each -> next.add(each.json()));
        }
        return draft;
    }

    /** The same in Markdown, for clients that show nothing but text. */
    String text() {
        return new DraftText(this).text();
    }
}
