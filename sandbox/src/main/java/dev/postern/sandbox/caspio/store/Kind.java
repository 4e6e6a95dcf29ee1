package dev.postern.sandbox.caspio.store;

/** What a column's values are to the SQL engine. */
public enum Kind {
    WHOLE("BIGINT"),
    NUMBER("DOUBLE PRECISION"),
    MONEY("DECIMAL(19,4)"),
    FLAG("BOOLEAN"),
    MOMENT("TIMESTAMP(3)"),
    /** Compared without regard to case, as the vendor's database does. */
    TEXT("VARCHAR_IGNORECASE"),
    /** Ids of a field's own list of values, as {@code [3], [6]}. */
    LIST("VARCHAR_IGNORECASE"),
    /** A file in a record; a query sees its name. */
    ATTACHMENT("VARCHAR_IGNORECASE"),
    /** A password: no query may see or name it. */
    SECRET("VARCHAR");

    private final String sqlType;

    Kind(String sqlType) {
        this.sqlType = sqlType;
    }

    public String sqlType() {
        return sqlType;
    }
}
