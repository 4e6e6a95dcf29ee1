package dev.postern.sandbox.octapipe.show;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.call.Call;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.function.UnaryOperator;

/** One page of a list: never more than 15 items, whatever is asked for. */
public record Page(int number, int size) {
    private static final int MOST = 15;

    /** Anything that is no number of a page counts as the first page, as the vendor's framework has it. */
    public static Page asked(Call call) {
        int size = whole(call.query().getOrDefault("per_page", call.query().getOrDefault("limit", "")), MOST);
        return new Page(whole(call.query().getOrDefault("page", ""), 1), Math.min(size, MOST));
    }

    /** The items of this page without an envelope. */
    public ArrayNode bare(List<ObjectNode> rows, UnaryOperator<ObjectNode> show) {
        return Json.array().addAll(items(rows).stream().map(show).toList());
    }

    /** The items of this page in the paginator's envelope. */
    public ObjectNode envelope(Call call, List<ObjectNode> rows, UnaryOperator<ObjectNode> show) {
        int last = Math.max(1, (rows.size() + size - 1) / size);
        int shown = items(rows).size();
        String path = call.base() + call.pathAsked();
        ObjectNode page = Json.object().put("current_page", number);
        page.set("data", bare(rows, show));
        page.put("first_page_url", path + "?page=1")
                .put("from", shown == 0 ? null : Integer.valueOf(start() + 1))
                .put("last_page", last)
                .put("last_page_url", path + "?page=" + last)
                .put("next_page_url", number < last ? path + "?page=" + (number + 1) : null)
                .put("path", path)
                .put("per_page", size)
                .put("prev_page_url", number > 1 ? path + "?page=" + (number - 1) : null)
                .put("to", shown == 0 ? null : Integer.valueOf(start() + shown))
                .put("total", rows.size());
        return page;
    }

    private List<ObjectNode> items(List<ObjectNode> rows) {
        return rows.stream().skip(start()).limit(size).toList();
    }

    private int start() {
        return Math.multiplyExact(number - 1, size);
    }

    private static int whole(String text, int otherwise) {
        return text.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(text) : otherwise;
    }
}
