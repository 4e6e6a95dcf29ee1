package dev.postern.kit.record;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Optional;

/** How a vendor gives a long list. */
public sealed interface Paging {
    /** How many items of a list that comes whole make a page. */
    int WHOLE_PAGE_SIZE = 50;

    /** The most items of one page. */
    int size();

    /** The number of the first page. */
    int first();

    /**
     * Pages by number, of a size that the vendor has fixed. Where the vendor says nothing of what follows, a full page
     * is taken to be followed by another.
     *
     * @param parameter the query parameter that holds the page's number
     * @param first the first page's number
     * @param size items per page
     * @param next where in the answer something is that is null on the last page
     * @param current where the page's number is
     * @param last where the last page's number is
     */
    record ByPage(
            String parameter,
            int first,
            int size,
            Optional<JsonPointer> next,
            Optional<JsonPointer> current,
            Optional<JsonPointer> last)
            implements Paging {}

    /** The whole list at once, which is then cut into pages here. */
    record Whole(int size) implements Paging {
        @Override
        public int first() {
            return 0;
        }
    }

    static Paging read(YamlMap map) {
        String kind = map.text("kind");
        return switch (kind) {
            case "page" ->
                new ByPage(
                        map.text("parameter"),
                        map.number("first"),
                        map.number("size"),
                        Pointers.optional(map, "next"),
                        Pointers.optional(map, "current"),
                        Pointers.optional(map, "last"));
            case "whole" -> new Whole(WHOLE_PAGE_SIZE);
            default -> throw map.faultAt("kind", "`kind: %s` is unknown; it can be page or whole".formatted(kind));
        };
    }
}
