package dev.postern.token.rest;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached from a fault of our own. */
public final class StoreFault {
    private static final String CONNECTION_CLASS = "08";
    private static final String SHUTDOWN_CLASS = "57P";
    private static final String NOT_IN_REPERTOIRE = "22021";

    private StoreFault() {}

    public static boolean isCauseOf(@Nullable Throwable failure) {
        return sqlFailures(failure).anyMatch(StoreFault::isUnreachable);
    }

    static boolean isBadText(Throwable failure) {
        return sqlFailures(failure).anyMatch(sql -> NOT_IN_REPERTOIRE.equals(sql.getSQLState()));
    }

    private static Stream<SQLException> sqlFailures(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }

    private static boolean isUnreachable(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || failure instanceof SQLNonTransientConnectionException
                || (state != null && (state.startsWith(CONNECTION_CLASS) || state.startsWith(SHUTDOWN_CLASS)))
                // The connection pool's own timeout comes without a state.
                || state == null;
    }
}
