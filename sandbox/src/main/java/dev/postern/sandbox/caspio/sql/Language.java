package dev.postern.sandbox.caspio.sql;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The words that a clause may use. */
final class Language {
    /** Words of every expression. */
    static final Set<String> EXPRESSION = Set.of(
            "AND",
            "OR",
            "NOT",
            "IN",
            "LIKE",
            "BETWEEN",
            "IS",
            "NULL",
            "ESCAPE",
            "CASE",
            "WHEN",
            "THEN",
            "ELSE",
            "END",
            "DISTINCT");

    static final Set<String> ORDER = with(EXPRESSION, "ASC", "DESC");

    /** Words that begin or join statements. */
    static final Set<String> STATEMENT = Set.of(
            "SELECT",
            "FROM",
            "WHERE",
            "UNION",
            "INSERT",
            "UPDATE",
            "DELETE",
            "DROP",
            "ALTER",
            "CREATE",
            "EXEC",
            "EXECUTE",
            "INTO",
            "MERGE",
            "TRUNCATE",
            "HAVING",
            "JOIN",
            "TOP",
            "OVER",
            "DECLARE",
            "SET",
            "VALUES");

    static final Set<String> DATE_FUNCTIONS = Set.of("DATEADD", "DATEDIFF");

    static final Set<String> DATE_PARTS =
            Set.of("YEAR", "QUARTER", "MONTH", "WEEK", "DAY", "HOUR", "MINUTE", "SECOND", "MILLISECOND");

    /** Both answer the current moment. */
    static final Set<String> NOW = Set.of("GETDATE", "GETUTCDATE");

    /** The vendor's functions, and what the engine calls them. */
    private static final Map<String, String> FUNCTIONS = functions();

    private Language() {}

    static boolean isFunction(String word) {
        return FUNCTIONS.containsKey(word);
    }

    static String function(String word) {
        return FUNCTIONS.getOrDefault(word, word);
    }

    private static Map<String, String> functions() {
        Map<String, String> functions = new TreeMap<>();
        for (String name : Set.of(
                "COUNT",
                "SUM",
                "AVG",
                "MIN",
                "MAX",
                "UPPER",
                "LOWER",
                "LEN",
                "LTRIM",
                "RTRIM",
                "LEFT",
                "RIGHT",
                "SUBSTRING",
                "REPLACE",
                "CHARINDEX",
                "ISNULL",
                "COALESCE",
                "NULLIF",
                "ABS",
                "ROUND",
                "FLOOR",
                "YEAR",
                "MONTH")) {
            functions.put(name, name);
        }
        DATE_FUNCTIONS.forEach(name -> functions.put(name, name));
        functions.put("CEILING", "CEIL");
        functions.put("DAY", "DAY_OF_MONTH");
        return functions;
    }

    private static Set<String> with(Set<String> words, String... more) {
        Set<String> all = new HashSet<>(words);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
