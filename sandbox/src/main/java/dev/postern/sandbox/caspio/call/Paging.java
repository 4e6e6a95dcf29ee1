package dev.postern.sandbox.caspio.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Reply;
import dev.postern.sandbox.standin.Json;
import java.util.List;

/**
 * A part of a list.
 *
 * @param number the page, from 1 on
 * @param tells whether the answer says how many there are on all pages
 */
public record Paging(int number, int size, boolean tells) {
    private static final int LEAST = 5;
    private static final int MOST = 1_000;
    private static final int USUAL = 25;
    private static final int USUAL_LIMIT = 100;

    /** For records: a limit, or a page where one is named, and then the limit does not count. */
    public static Paging ofRecords(Parameters query) {
        boolean tells = query.flag("q.getPaginationInfo");
        if (query.has("q.pageNumber") || query.has("q.pageSize")) {
            return new Paging(
                    query.whole("q.pageNumber", 1, Integer.MAX_VALUE, 1),
                    query.whole("q.pageSize", LEAST, MOST, USUAL),
                    tells);
        }
        return new Paging(1, query.whole("q.limit", 1, MOST, USUAL_LIMIT), tells);
    }

    /** For files and folders, where the page is always told. */
    public static Paging ofFiles(Parameters query) {
        return new Paging(
                query.whole("pageNumber", 1, Integer.MAX_VALUE, 1), query.whole("pageSize", LEAST, MOST, USUAL), true);
    }

    public int skip() {
        return (int) Math.min((number - 1L) * size, Integer.MAX_VALUE);
    }

    /** An answer with a page that has been cut already. */
    public Reply reply(List<? extends JsonNode> page, int total) {
        ObjectNode body = Reply.wrapped(Json.array().addAll(page));
        if (tells) {
            body.putObject("Pagination")
                    .put("TotalCount", total)
                    .put("PageNumber", number)
                    .put("PageSize", size);
        }
        return Reply.ok(body);
    }

    /** An answer with the page that this cuts. */
    public Reply cut(List<? extends JsonNode> all) {
        List<? extends JsonNode> page = all.stream().skip(skip()).limit(size).toList();
        return reply(page, all.size());
    }
}
