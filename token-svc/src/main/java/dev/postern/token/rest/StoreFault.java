package dev.postern.token.rest;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached from a fault of our own. */
public final class StoreFault {
    private static final String CONNECTION_CLASS = "08";
    private static final String SHUTDOWN_CLASS = "57P";

    private StoreFault() {}

    public static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isUnreachable(sql)) {
                return true;
            }
        }
        return false;
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
