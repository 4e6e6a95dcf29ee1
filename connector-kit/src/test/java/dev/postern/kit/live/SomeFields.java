package dev.postern.kit.live;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Fields that an account has made, for tests. */
public final class SomeFields {
    public static final Field RISK = new Field("cf_risk", "Risk Level", "select", true, List.of("Low", "High"));
    public static final Field SEEN = new Field("cf_seen", "Last Seen", "date", false, List.of());

    private SomeFields() {}

    /** The account's fields of two items, under the source {@code parts}. */
    public static LiveSchema twoItems() {
        return new LiveSchema(Map.of(
                "parts",
                List.of(
                        new FieldSet("i-1", "Vendors", List.of(RISK, SEEN)),
                        new FieldSet(
                                "i-2",
                                "Leads",
                                List.of(new Field("cf_risk_2", "Risk Level", "text", false, List.of()))))));
    }

    /** So many fields on each of so many items. */
    public static LiveSchema many(int items, int fields) {
        return new LiveSchema(Map.of(
                "parts",
                IntStream.range(0, items)
                        .mapToObj(item -> new FieldSet(
                                "i-" + item,
                                "Item number " + item,
                                IntStream.range(0, fields)
                                        .mapToObj(field -> new Field(
                                                "cf_%d_%d".formatted(item, field),
                                                "The label of field %d".formatted(field),
                                                "select",
                                                false,
                                                List.of("One choice", "Another choice")))
                                        .toList()))
                        .toList()));
    }
}
