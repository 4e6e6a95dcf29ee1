package dev.postern.token.wire;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** Everything that this service itself answers at a connector URL, as JSON-RPC errors. */
public enum WireError {
    /** One answer for a URL that never was, one that was revoked and one that has ended. */
    URL_NOT_VALID(
            404, -32001, "This connector URL is not valid, or not any more. Ask whoever gave it to you for a new one."),
    SECOND_FACTOR_MISSING(
            401,
            -32002,
            "This connector URL works only together with an API token of scope connect: send it as 'Authorization: Bearer <token>'."),
    ORIGIN_NOT_ALLOWED(403, -32003, "Web pages of this origin may not use connector URLs."),
    METHOD_NOT_ALLOWED(405, -32004, "A connector URL takes JSON-RPC requests by POST, and nothing else."),
    BODY_TOO_LARGE(413, -32005, "The request is too large and was not carried out. Send less at once."),
    BODY_TOO_SLOW(408, -32010, "The request did not come to its end in time and was not carried out. Send it again."),
    TOO_MANY_CALLS(
            429,
            -32011,
            "This connector URL was called more often than it may be, and the request was not carried out. Whoever issued the URL can have its limit raised."),
    BUSY(503, -32006, "The request could not be checked at this moment and was not carried out. Try again."),
    VENDOR_SERVICE_DOWN(
            502,
            -32007,
            "The service behind this URL cannot be reached at the moment. Nothing was sent to it, so the request can be sent again."),
    OUTCOME_UNKNOWN(
            502,
            -32008,
            "The connection broke after the request had been passed on. It may have been carried out: look before you send it again."),
    NO_ANSWER_IN_TIME(
            504,
            -32009,
            "The service behind this URL did not answer in time. The request may have been carried out: look before you send it again.");

    private final int status;
    private final int code;
    private final String message;

    WireError(int status, int code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    public int status() {
        return status;
    }

    /** The JSON-RPC error. The request's id is not known here, because bodies are not read on the way. */
    public Buffer body() {
        return body(message);
    }

    /** The same, saying how long to wait. */
    Buffer body(long secondsToWait) {
        return body(message + " Seconds to wait before it can be sent again: " + secondsToWait + ".");
    }

    private Buffer body(String text) {
        return new JsonObject()
                .put("jsonrpc", "2.0")
                .putNull("id")
                .put("error", new JsonObject().put("code", code).put("message", text))
                .toBuffer();
    }
}
