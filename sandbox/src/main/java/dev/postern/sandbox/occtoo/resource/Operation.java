package dev.postern.sandbox.occtoo.resource;

import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.call.Call;
import java.util.function.Function;

/**
 * One line of the route table.
 *
 * @param path its parameters in braces
 * @param scope what the caller must have; empty for nothing in particular
 * @param action what is done
 */
public record Operation(String method, String path, String scope, Function<Call, Reply> action) {
    static final String READ_SOURCES = "read:sources";
    static final String WRITE_SOURCES = "write:sources";
    static final String READ_CARDS = "read:cards";
    static final String WRITE_CARDS = "write:cards";
    static final String READ_DESTINATIONS = "read:destinations";
    static final String WRITE_DESTINATIONS = "write:destinations";
    static final String READ_METRICS = "read:metrics";
    public static final String READ_EVENTS = "read:events";
    static final String READ_APPLICATIONS = "read:applications";
    static final String WRITE_APPLICATIONS = "write:applications";

    static Operation get(String path, String scope, Function<Call, Reply> action) {
        return new Operation("GET", path, scope, action);
    }

    static Operation post(String path, String scope, Function<Call, Reply> action) {
        return new Operation("POST", path, scope, action);
    }

    static Operation put(String path, String scope, Function<Call, Reply> action) {
        return new Operation("PUT", path, scope, action);
    }

    static Operation patch(String path, String scope, Function<Call, Reply> action) {
        return new Operation("PATCH", path, scope, action);
    }

    static Operation delete(String path, String scope, Function<Call, Reply> action) {
        return new Operation("DELETE", path, scope, action);
    }
}
