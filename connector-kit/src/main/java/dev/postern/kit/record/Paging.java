package dev.postern.kit.record;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Map;
import java.util.Optional;

/** How a vendor gives a long list. */
public sealed interface Paging {
    /** How many items of a list that comes whole make a page. */
    int WHOLE_PAGE_SIZE = 50;

    /** The most items of one page. */
    int size();

    /** How many items a page has when nobody says. */
    int usual();

    /** The number of the first page. */
    int first();

    /** How the size of a page can be chosen, if it can. */
    Optional<Sized> sized();

    /** Query parameters that every request carries. */
    Map<String, String> ask();

    /** Whether page and size are told in a JSON body, not in the query. */
    boolean inBody();

    /** The size to ask for when so many items are wanted; 0 where it cannot be chosen. */
    default int sizeFor(int limit) {
        return sized().map(chosen -> Math.max(chosen.smallest(), Math.min(limit, size())))
                .orElse(0);
    }

    /**
     * Pages by number.
     *
     * @param parameter the parameter that holds the page's number
     * @param inBody whether that and the size are keys of the body
     * @param first the first page's number
     * @param size the most items per page
     * @param sized how the size of a page can be chosen, if it can
     * @param ask query parameters that every request carries
     * @param end how the end of the list is told
     */
    record ByPage(
            String parameter,
            boolean inBody,
            int first,
            int size,
            Optional<Sized> sized,
            Map<String, String> ask,
            ListEnd end)
            implements Paging {
        public ByPage {
            ask = Map.copyOf(ask);
        }

        @Override
        public int usual() {
            return sized.map(Sized::usual).orElse(size);
        }
    }

    /**
     * That pages have the size that one asks for.
     *
     * @param parameter the parameter that holds it
     * @param smallest the vendor refuses smaller ones
     * @param usual asked for when nobody says
     */
    record Sized(String parameter, int smallest, int usual) {}

    /**
     * How a vendor says whether a page is followed by another. Where it says nothing, a full one is taken to be.
     *
     * @param next where in the answer something is that is null on the last page
     * @param current where the page's number is
     * @param last where the last page's number is
     * @param total where the number of all items is
     */
    record ListEnd(
            Optional<JsonPointer> next,
            Optional<JsonPointer> current,
            Optional<JsonPointer> last,
            Optional<JsonPointer> total) {}

    /**
     * Pages that the vendor leads to, each with a cursor for the next.
     *
     * @param parameter the parameter that takes the cursor
     * @param inBody whether that and the size are keys of the body
     * @param size the most items per page
     * @param sized how the size of a page can be chosen, if it can
     * @param ask query parameters that every request carries
     * @param next where in the answer the cursor is; it is null or missing on the last page
     * @param total where the number of all items is
     */
    record ByCursor(
            String parameter,
            boolean inBody,
            int size,
            Optional<Sized> sized,
            Map<String, String> ask,
            JsonPointer next,
            Optional<JsonPointer> total)
            implements Paging {
        public ByCursor {
            ask = Map.copyOf(ask);
        }

        @Override
        public int usual() {
            return sized.map(Sized::usual).orElse(size);
        }

        @Override
        public int first() {
            return 0;
        }
    }

    /** The whole list at once, which is then cut into pages here. */
    record Whole(int size) implements Paging {
        @Override
        public Optional<Sized> sized() {
            return Optional.empty();
        }

        @Override
        public Map<String, String> ask() {
            return Map.of();
        }

        @Override
        public boolean inBody() {
            return false;
        }

        @Override
        public int usual() {
            return size;
        }

        @Override
        public int first() {
            return 0;
        }
    }

    static Paging read(YamlMap map) {
        String kind = map.text("kind");
        return switch (kind) {
            case "page" -> byPage(map);
            case "cursor" -> byCursor(map);
            case "whole" -> new Whole(WHOLE_PAGE_SIZE);
            default ->
                throw map.faultAt("kind", "`kind: %s` is unknown; it can be page, cursor or whole".formatted(kind));
        };
    }

    private static ByPage byPage(YamlMap map) {
        return new ByPage(
                map.text("parameter"),
                inBody(map),
                map.number("first"),
                map.number("size"),
                sized(map),
                ask(map),
                new ListEnd(
                        Pointers.optional(map, "next"),
                        Pointers.optional(map, "current"),
                        Pointers.optional(map, "last"),
                        Pointers.optional(map, "total")));
    }

    private static ByCursor byCursor(YamlMap map) {
        return new ByCursor(
                map.text("parameter"),
                inBody(map),
                map.number("size"),
                sized(map),
                ask(map),
                Pointers.of(map, "next", map.text("next")),
                Pointers.optional(map, "total"));
    }

    private static boolean inBody(YamlMap map) {
        return switch (map.word("in", Place.class).orElse(Place.QUERY)) {
            case QUERY -> false;
            case BODY -> true;
            case PATH, HEADER, CALL -> throw map.faultAt("in", "a page is asked for in the query or in the body");
        };
    }

    private static Optional<Sized> sized(YamlMap map) {
        return map.optionalText("sizeParameter")
                .map(parameter -> new Sized(parameter, map.number("smallest"), map.number("usual")));
    }

    private static Map<String, String> ask(YamlMap map) {
        return map.map("ask", YamlMap::eachText).orElse(Map.of());
    }
}
