package dev.postern.sandbox.caspio.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.standin.Json;
import java.util.Collection;
import java.util.stream.Collectors;

/** Ends a request with the vendor's error answer. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String text;

    private Refusal(int status, String code, String text) {
        super("HTTP " + status + " " + code + ": " + text, null, false, false);
        this.status = status;
        this.code = code;
        this.text = text;
    }

    private Refusal(Code code, String text) {
        this(code.status(), code.written(), text);
    }

    public int status() {
        return status;
    }

    /** The error object. A refusal for want of a token has no code. */
    public ObjectNode body(String resource, String requestId) {
        ObjectNode body = Json.object();
        if (!code.isEmpty()) {
            body.put("Code", code);
        }
        return body.put("Message", text).put("Resource", resource).put("RequestId", requestId);
    }

    public static Refusal unauthorized() {
        return new Refusal(401, "", "The access token is missing, unknown or expired.");
    }

    public static Refusal body(String text) {
        return new Refusal(Code.BODY, text);
    }

    public static Refusal query(String text) {
        return new Refusal(Code.QUERY, text);
    }

    /** The value does not fit the field. */
    public static Refusal value(String field, String text) {
        return new Refusal(Code.VALUE, "Invalid value of the field '" + field + "': " + text);
    }

    /** What the vendor's database refuses. */
    public static Refusal sql(String text) {
        return new Refusal(Code.SQL, text);
    }

    /** The thing is in no state for this. */
    public static Refusal internal(String text) {
        return new Refusal(Code.INTERNAL, text);
    }

    public static Refusal forbidden() {
        return new Refusal(Code.PRIVILEGES, "The profile has no permission for this operation on this object.");
    }

    public static Refusal notFound() {
        return new Refusal(Code.OBJECT, "Requested object not found");
    }

    public static Refusal noFields(Collection<String> names) {
        String listed = names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return new Refusal(
                Code.FIELD, "Cannot perform operation because the following field(s) do not exist: " + listed);
    }

    public static Refusal conflict(String text) {
        return new Refusal(Code.CONFLICT, text);
    }

    public static Refusal tooLarge() {
        return new Refusal(Code.TOO_LARGE, "The file is larger than what is allowed here.");
    }

    public static Refusal tooLong() {
        return new Refusal(Code.TOO_LONG, "The request URL is longer than 2,047 characters.");
    }

    public static Refusal mediaType(String expected) {
        return new Refusal(Code.MEDIA_TYPE, "The Content-Type of this request must be " + expected + ".");
    }

    public static Refusal tooMany() {
        return new Refusal(Code.TOO_MANY, "You have exceeded your API call rate limits.");
    }

    public static Refusal method() {
        return new Refusal(Code.METHOD, "The requested resource does not support this HTTP method.");
    }

    public static Refusal server() {
        return new Refusal(Code.SERVER, "An error has occurred.");
    }
}
