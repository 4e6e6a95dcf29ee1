package dev.postern.sandbox.wire;

import java.time.Duration;
import java.util.Map;

/** A way for a vendor to misbehave. */
public sealed interface FaultKind {
    String JSON = "application/json";

    /** The right answer, late. */
    record Slow(Duration delay) implements FaultKind {}

    /** No answer; the connection stays open. */
    record Hang() implements FaultKind {}

    /** Another status, with a body and headers of choice. */
    record Status(int status, String body, Map<String, String> headers) implements FaultKind {
        public Status {
            headers = Map.copyOf(headers);
        }
    }

    /** A 200 with a JSON body that stops in the middle. */
    record BadJson() implements FaultKind {}

    /** The connection is cut in the middle of the body. */
    record Reset() implements FaultKind {}

    /** A 302 to an absolute address. */
    record Redirect(String location) implements FaultKind {}

    /** A body that comes byte by byte. */
    record Drip(Duration perByte) implements FaultKind {}

    /** A string of so many bytes; it is JSON, whatever its media type says. */
    record Huge(long bytes, String mediaType) implements FaultKind {
        public Huge(long bytes) {
            this(bytes, JSON);
        }
    }

    /** A small gzip body that inflates to so many bytes, sent whether or not the caller accepts gzip. */
    record GzipBomb(long bytes, String mediaType) implements FaultKind {
        public GzipBomb(long bytes) {
            this(bytes, JSON);
        }
    }

    /** A 401, as for a bearer token that has expired. */
    record Unauthorized() implements FaultKind {}
}
