package dev.postern.token.door;

/** A port of this service, and which paths exist behind it. */
public enum Door {
    /** For everyone who has a connector URL. */
    PUBLIC,
    /** For whoever runs Postern. */
    ADMIN,
    /** For vendor services; never behind an ingress. */
    INTERNAL;

    /** Whether there may be anything behind this door at a path, which starts with a slash. */
    boolean serves(String path) {
        int end = path.indexOf('/', 1);
        String first = end < 0 ? path.substring(1) : path.substring(1, end);
        return switch (this) {
            case PUBLIC -> first.equals("mcp");
            case ADMIN ->
                switch (first) {
                    case "integrated-account", "integration", "api-token", "audit", "keys", "admin", "openapi" -> true;
                    default -> false;
                };
            case INTERNAL -> first.equals("internal");
        };
    }
}
