package dev.postern.kit.record;

/** What a tool is called: a convention that says, in the name itself, what comes back and what is needed. */
final class ToolName {
    /** Some clients put a prefix before the name, and refuse names of more than 64 characters. */
    static final int LONGEST = 56;

    private ToolName() {}

    static String of(String vendor, Resource resource, String method) {
        return switch (method) {
            case "list" -> "list_all_%s_%s".formatted(vendor, resource.name());
            case "get" -> "get_single_%s_%s_by_id".formatted(vendor, resource.one());
            case "create" -> "create_a_%s_%s".formatted(vendor, resource.one());
            case "update" -> "update_a_%s_%s_by_id".formatted(vendor, resource.one());
            case "delete" -> "delete_a_%s_%s_by_id".formatted(vendor, resource.one());
            default -> "%s_%s_%s".formatted(vendor, resource.name(), method);
        };
    }
}
