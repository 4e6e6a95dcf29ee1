package dev.postern.sandbox.octapipe.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a condition may ask of a field. */
enum Operator {
    EQ,
    NEQ,
    GT,
    GTE,
    LT,
    LTE,
    CONTAINS,
    IN,
    IS_NULL;

    static Optional<Operator> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** What a comparison must have given; only for the six that compare. */
    boolean holds(int comparison) {
        return switch (this) {
            case EQ -> comparison == 0;
            case NEQ -> comparison != 0;
            case GT -> comparison > 0;
            case GTE -> comparison >= 0;
            case LT -> comparison < 0;
            case LTE -> comparison <= 0;
            case CONTAINS, IN, IS_NULL -> throw new IllegalStateException(this + " compares nothing");
        };
    }
}
