package dev.postern.kit.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.record.Answers;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.Paging;
import dev.postern.kit.record.Vendor;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;

/** Turns a vendor's good answer into the JSON that a model reads. */
@Singleton
public class Results {
    /** What fits into the context of a model beside everything else that it holds. */
    static final int LARGEST = 80 * 1024;

    private final Answers answers;
    private final Shaper shaper;

    public Results(Vendor vendor) {
        this.answers = vendor.answers();
        this.shaper = new Shaper(answers);
    }

    /**
     * A whole answer that is no list.
     *
     * @param link where it was had
     */
    public Answer single(Endpoint endpoint, VendorAnswer answer, Collection<String> fields, String link) {
        return switch (endpoint.answer()) {
            case DATA -> new Answer.Success(object(endpoint, answer, fields));
            case TEXT -> new Answer.Success(Json.text(Files.text(Json.NODES.objectNode(), plain(answer))));
            case FILE -> Files.show(answer, link);
        };
    }

    /** Some vendors send text as it is, others as JSON, in quotes. */
    private static String plain(VendorAnswer answer) {
        return answer.json()
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .orElseGet(() -> answer.body().toString());
    }

    /** A good answer as the tool shows it: without what is hidden and without the vendor's envelope. */
    public JsonNode shown(Endpoint endpoint, VendorAnswer answer, Collection<String> fields) {
        JsonNode cleaned = shaper.cleaned(json(endpoint, answer), endpoint.hide());
        return Shaper.projected(Shaper.lifted(shaper.opened(cleaned), endpoint.lift()), fields);
    }

    /** The answer of a tool that makes it out of several. */
    public Answer made(Endpoint endpoint, JsonNode result) {
        String text = Json.text(result);
        if (text.length() > LARGEST) {
            throw tooLarge(endpoint, result);
        }
        return new Answer.Success(text);
    }

    /** The same in two forms, which together are one answer: for the model to read, and for clients to show. */
    public Answer made(Endpoint endpoint, String text, ObjectNode structured) {
        JsonNode shown = shaper.cleaned(structured, endpoint.hide());
        if (text.length() + Json.text(shown).length() > LARGEST) {
            throw tooLarge(endpoint, shown);
        }
        return new Answer.Success(text, structured);
    }

    /** One thing, or the receipt of what was done. */
    String object(Endpoint endpoint, VendorAnswer answer, Collection<String> fields) {
        if (answer.isEmpty()) {
            ObjectNode receipt = Json.NODES.objectNode().put("status", answer.status());
            endpoint.next().ifPresent(next -> receipt.put("next", next));
            return Json.text(receipt);
        }
        JsonNode shaped = shown(endpoint, answer, fields);
        String text = Json.text(shaped);
        if (text.length() > LARGEST) {
            throw tooLarge(endpoint, shaped);
        }
        return text;
    }

    /**
     * Everything that one answer to a list request holds.
     *
     * @param next where the list goes on, if it does
     */
    public record Items(ArrayNode all, Optional<Cursor> next) {}

    /** The items of one of the vendor's own pages, as they came. */
    public Items items(Endpoint endpoint, VendorAnswer answer, Optional<Cursor> page) {
        Paging paging = endpoint.paging().orElseThrow();
        Cursor start = page.orElse(new Cursor(paging.first(), 0, 0));
        JsonNode body = answer.isEmpty() ? Json.NODES.arrayNode() : json(endpoint, answer);
        ArrayNode items = shaper.items(body).orElseGet(Json.NODES::arrayNode);
        return new Items(items, following(paging, body, items, start, items.size()));
    }

    /** One page of a list, with the cursor of the next where there is one. */
    public String list(Endpoint endpoint, VendorAnswer answer, ListRequest request) {
        JsonNode body = answer.isEmpty() ? Json.NODES.arrayNode() : json(endpoint, answer);
        ArrayNode items = shaper.items(body)
                .orElseThrow(
                        () -> unreadable("%s answered with something that is no list.".formatted(endpoint.tool())));
        return Json.text(page(endpoint, body, items, request));
    }

    /**
     * One page of a list that was put together here.
     *
     * @param page in what the paging's pointers are looked up
     * @param more what is told beside the items
     */
    public Answer list(Endpoint endpoint, JsonNode page, ArrayNode items, ListRequest request, ObjectNode more) {
        ObjectNode result = page(endpoint, page, items, request);
        result.setAll(more);
        return new Answer.Success(Json.text(result));
    }

    private ObjectNode page(Endpoint endpoint, JsonNode body, ArrayNode items, ListRequest request) {
        ObjectNode result = Json.NODES.objectNode();
        ArrayNode shown = result.putArray("result");
        int from = Math.min(request.start().skip(), items.size());
        int to = Math.min(from + request.limit(), items.size());
        boolean cut = false;
        ObjectNode beside = beside(endpoint, body);
        int size = Json.text(beside).length();
        int next = from;
        while (next < to && !cut) {
            JsonNode item = Shaper.projected(
                    Shaper.lifted(shaper.cleaned(items.get(next), endpoint.hide()), endpoint.lift()), request.fields());
            size += Json.text(item).length() + 1;
            cut = size > LARGEST;
            if (!cut) {
                shown.add(item);
                next++;
            } else if (shown.isEmpty()) {
                throw tooLarge(endpoint, item);
            }
        }
        Optional<Cursor> following = following(endpoint.paging().orElseThrow(), body, items, request.start(), next);
        result.put(
                "next_cursor",
                following.map(cursor -> cursor.encode(endpoint.tool())).orElse(null));
        result.put("result_count", shown.size());
        More.total(endpoint.paging().orElseThrow(), body).ifPresent(total -> result.set("total_count", total));
        result.setAll(beside);
        if (cut) {
            result.put("is_partial_response", true);
        }
        if (following.isPresent()) {
            request.advice().ifPresent(advice -> result.put("note", advice));
        }
        return result;
    }

    /** What the vendor tells of all items together. */
    private ObjectNode beside(Endpoint endpoint, JsonNode body) {
        ObjectNode beside = Json.NODES.objectNode();
        endpoint.beside().forEach((key, place) -> {
            JsonNode found = body.at(place);
            if (!found.isMissingNode() && !found.isNull()) {
                beside.set(key, shaper.cleaned(found, endpoint.hide()));
            }
        });
        return beside;
    }

    private static Optional<Cursor> following(Paging paging, JsonNode body, ArrayNode items, Cursor start, int next) {
        if (next < items.size()) {
            return Optional.of(new Cursor(start.page(), next, start.size(), start.vendor()));
        }
        return switch (paging) {
            case Paging.ByPage byPage
            when More.follows(byPage, body, items, start) -> Optional.of(new Cursor(start.page() + 1, 0, start.size()));
            case Paging.ByCursor byCursor ->
                More.cursor(byCursor, body).map(text -> new Cursor(0, 0, start.size(), Optional.of(text)));
            case Paging.ByPage _, Paging.Whole _ -> Optional.empty();
        };
    }

    private static JsonNode json(Endpoint endpoint, VendorAnswer answer) {
        return answer.json()
                .orElseThrow(() -> unreadable("%s got an answer that is no JSON.".formatted(endpoint.tool())));
    }

    static RefusedException unreadable(String text) {
        return Refusal.of(
                        Fault.VENDOR_UNREADABLE,
                        text
                                + " That is not what the vendor documents: tell the user that its service answers strangely.")
                .asException();
    }

    private static RefusedException tooLarge(Endpoint endpoint, JsonNode node) {
        String keys = node instanceof ObjectNode object
                ? String.join(
                        ", ",
                        object.propertyStream()
                                .map(entry -> entry.getKey())
                                .limit(40)
                                .toList())
                : "none";
        String advice = endpoint.isList() || endpoint.method().equals("get")
                ? " Call %s again with `fields` and only the keys you need; it has: %s."
                        .formatted(endpoint.tool(), keys)
                : "";
        return Refusal.of(
                        Fault.ANSWER_TOO_LARGE,
                        "The answer is larger than %d KB, which is more than a result may hold.%s"
                                .formatted(LARGEST / 1024, advice))
                .asException();
    }
}
