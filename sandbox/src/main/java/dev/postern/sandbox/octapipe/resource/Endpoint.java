package dev.postern.sandbox.octapipe.resource;

import dev.postern.sandbox.octapipe.call.Call;
import dev.postern.sandbox.octapipe.call.Reply;
import java.util.function.Function;

/** One line of the route table: method, path with its parameters in braces, and what is done. */
public record Endpoint(String method, String path, Function<Call, Reply> action) {

    static Endpoint get(String path, Function<Call, Reply> action) {
        return new Endpoint("GET", path, action);
    }

    static Endpoint post(String path, Function<Call, Reply> action) {
        return new Endpoint("POST", path, action);
    }

    static Endpoint put(String path, Function<Call, Reply> action) {
        return new Endpoint("PUT", path, action);
    }

    static Endpoint delete(String path, Function<Call, Reply> action) {
        return new Endpoint("DELETE", path, action);
    }
}
