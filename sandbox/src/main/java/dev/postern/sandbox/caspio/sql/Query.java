package dev.postern.sandbox.caspio.sql;

/**
 * What is asked of rows, each clause as the caller wrote it; an empty text stands for none.
 *
 * @param skip how many rows are left out at the start
 * @param most how many rows come at most
 */
public record Query(String select, String where, String groupBy, String orderBy, int skip, int most) {

    /** The same question, for all pages. */
    public Query whole() {
        return new Query(select, where, groupBy, orderBy, 0, Integer.MAX_VALUE);
    }

    /** All rows that a condition is true of. */
    public static Query where(String where) {
        return new Query("", where, "", "", 0, Integer.MAX_VALUE);
    }
}
