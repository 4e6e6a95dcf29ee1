package dev.postern.token.rest;

/** Everything that can be wrong with a request to the admin or the internal API. */
public enum ProblemType {
    MALFORMED_JSON("malformed-json", 400, "The body is not the JSON object it has to be"),
    UNKNOWN_KEY("unknown-key", 400, "The body has a key that is not known here"),
    MISSING_VALUE("missing-value", 400, "A required value is missing"),
    INVALID_VALUE("invalid-value", 400, "A value cannot be used"),
    UNKNOWN_INTEGRATION("unknown-integration", 400, "No vendor service has this name"),
    NO_TOOL_MATCHES("no-tool-matches", 400, "The filter leaves no tool"),
    UNAUTHENTICATED("unauthenticated", 401, "A valid API token is needed"),
    FORBIDDEN("forbidden", 403, "This caller may not do this"),
    NOT_FOUND("not-found", 404, "There is nothing here"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This path has no such method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "None of the accepted media types can be given"),
    BODY_TOO_LARGE("body-too-large", 413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body has to be application/json"),
    INTERNAL("internal", 500, "Something went wrong here; it is not the caller's fault"),
    VENDOR_SERVICE_DOWN("vendor-service-down", 502, "The vendor service cannot be reached at the moment"),
    CATALOGUE_UNKNOWN("catalogue-unknown", 503, "The vendor's tools are not known at the moment"),
    STORE_UNAVAILABLE("store-unavailable", 503, "The database does not answer at the moment");

    private static final String NAMESPACE = "urn:postern:problem:";

    private final String slug;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    public String uri() {
        return NAMESPACE + slug;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public Problem with(String detail) {
        return new Problem(this, detail);
    }

    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> STORE_UNAVAILABLE;
            default -> status < 500 ? INVALID_VALUE : INTERNAL;
        };
    }
}
