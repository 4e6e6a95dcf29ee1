package dev.postern.sandbox.caspio.answer;

/** The codes of refusals, spelt as the vendor spells them. */
enum Code {
    BODY(400, "IncorrectBodyParameter"),
    QUERY(400, "IncorrectQueryParameter"),
    VALUE(400, "InvalidInputValue"),
    SQL(400, "SqlServerError"),
    INTERNAL(400, "InternalError"),
    PRIVILEGES(403, "UnsufficientPrivileges"),
    OBJECT(404, "ObjectNotFound"),
    FIELD(404, "FieldNotFound"),
    CONFLICT(409, "Conflict"),
    TOO_LARGE(413, "ContentTooLarge"),
    TOO_LONG(414, "UriTooLong"),
    MEDIA_TYPE(415, "UnsupportedMediaType"),
    TOO_MANY(429, "TooManyRequests"),
    METHOD(405, "MethodNotAllowed"),
    SERVER(500, "InternalServerError");

    private final int status;
    private final String written;

    Code(int status, String written) {
        this.status = status;
        this.written = written;
    }

    int status() {
        return status;
    }

    String written() {
        return written;
    }
}
