package dev.postern.sandbox.gumloop.resource;

import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Call;
import java.util.function.Function;

/** One line of the route table: method, path behind the version with its parameters in braces, and what is done. */
public record Endpoint(String method, String path, Kind kind, boolean multipart, Function<Call, Reply> action) {

    /** How a request is signed in, and on which host it is served. */
    public enum Kind {
        /** A personal key comes with its user's id in a header. */
        RESOURCE,
        /** Parameters say for whom it is done. */
        OLDER,
        /** On the streaming host, and signed in like {@link #RESOURCE}. */
        CHAT
    }

    static Endpoint get(String path, Function<Call, Reply> action) {
        return new Endpoint("GET", path, Kind.RESOURCE, false, action);
    }

    static Endpoint post(String path, Function<Call, Reply> action) {
        return new Endpoint("POST", path, Kind.RESOURCE, false, action);
    }

    static Endpoint patch(String path, Function<Call, Reply> action) {
        return new Endpoint("PATCH", path, Kind.RESOURCE, false, action);
    }

    static Endpoint put(String path, Function<Call, Reply> action) {
        return new Endpoint("PUT", path, Kind.RESOURCE, false, action);
    }

    static Endpoint delete(String path, Function<Call, Reply> action) {
        return new Endpoint("DELETE", path, Kind.RESOURCE, false, action);
    }

    Endpoint older() {
        return new Endpoint(method, path, Kind.OLDER, multipart, action);
    }

    Endpoint chat() {
        return new Endpoint(method, path, Kind.CHAT, multipart, action);
    }

    Endpoint inParts() {
        return new Endpoint(method, path, kind, true, action);
    }
}
