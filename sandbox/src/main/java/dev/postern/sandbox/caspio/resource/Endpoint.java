package dev.postern.sandbox.caspio.resource;

import dev.postern.sandbox.caspio.answer.Reply;
import dev.postern.sandbox.caspio.call.Call;
import java.util.function.Function;

/** One line of the route table: method, path behind the version, with its parameters in braces, and what is done. */
public record Endpoint(String method, String path, Media media, Function<Call, Reply> action) {

    /** Whether it only reads tables or views. */
    public boolean readsTables() {
        return method.equals("GET") && (path.startsWith("/tables") || path.startsWith("/views"));
    }

    static Endpoint get(String path, Function<Call, Reply> action) {
        return new Endpoint("GET", path, Media.NONE, action);
    }

    static Endpoint post(String path, Function<Call, Reply> action) {
        return new Endpoint("POST", path, Media.JSON, action);
    }

    static Endpoint put(String path, Function<Call, Reply> action) {
        return new Endpoint("PUT", path, Media.JSON, action);
    }

    static Endpoint delete(String path, Function<Call, Reply> action) {
        return new Endpoint("DELETE", path, Media.JSON, action);
    }

    /** This one with a multipart body. */
    Endpoint multipart() {
        return new Endpoint(method, path, Media.MULTIPART, action);
    }
}
