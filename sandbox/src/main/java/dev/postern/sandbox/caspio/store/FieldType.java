package dev.postern.sandbox.caspio.store;

import java.util.Optional;
import java.util.stream.Stream;

/** The types of fields, spelt as the vendor spells them. */
public enum FieldType {
    AUTONUMBER("AUTONUMBER", Kind.WHOLE, false),
    PREFIXED_AUTONUMBER("PREFIXED AUTONUMBER", Kind.TEXT, false),
    GUID("GUID", Kind.TEXT, false),
    RANDOM_ID("RANDOM ID", Kind.TEXT, false),
    STRING("STRING", Kind.TEXT, true),
    TEXT("TEXT", Kind.TEXT, true),
    PASSWORD("PASSWORD", Kind.SECRET, true),
    NUMBER("NUMBER", Kind.NUMBER, true),
    INTEGER("INTEGER", Kind.WHOLE, true),
    CURRENCY("CURRENCY", Kind.MONEY, true),
    DATE_TIME("DATE/TIME", Kind.MOMENT, true),
    YES_NO("YES/NO", Kind.FLAG, true),
    FILE("FILE", Kind.TEXT, true),
    TIMESTAMP("TIMESTAMP", Kind.MOMENT, false),
    LIST_STRING("LIST-STRING", Kind.LIST, true),
    LIST_NUMBER("LIST-NUMBER", Kind.LIST, true),
    LIST_DATE_TIME("LIST-DATE/TIME", Kind.LIST, true),
    ATTACHMENT("ATTACHMENT", Kind.ATTACHMENT, false);

    private final String written;
    private final Kind kind;
    private final boolean settable;

    FieldType(String written, Kind kind, boolean settable) {
        this.written = written;
        this.kind = kind;
        this.settable = settable;
    }

    public String written() {
        return written;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the body of a record may hold a value for it. */
    public boolean isSettable() {
        return settable;
    }

    public static Optional<FieldType> of(String written) {
        return Stream.of(values())
                .filter(each -> each.written.equalsIgnoreCase(written))
                .findFirst();
    }
}
