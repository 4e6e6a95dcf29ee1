package dev.postern.stories.executable;

import java.lang.constant.ClassDesc;
import java.util.List;

/** Types that can be written and read as JSON without being registered. */
final class Plain {
    private static final List<String> PACKAGES =
            List.of("Lcom/fasterxml/jackson/databind/node/", "Lio/vertx/core/json/Json", "Lio/vertx/core/buffer/");
    private static final List<String> TYPES = List.of(
            "Lcom/fasterxml/jackson/databind/JsonNode;",
            "Lcom/fasterxml/jackson/core/TreeNode;",
            "Ljava/lang/String;",
            "Ljava/lang/Integer;",
            "Ljava/lang/Long;",
            "Ljava/lang/Boolean;",
            "[B");

    private Plain() {}

    static boolean is(ClassDesc type) {
        String name = type.descriptorString();
        return type.isPrimitive() || TYPES.contains(name) || PACKAGES.stream().anyMatch(name::startsWith);
    }

    /** Whether this can be read or written: it is plain, or registered. */
    static boolean isReadable(Argument argument, Registered registered) {
        return switch (argument) {
            case Argument.Named named -> is(named.type()) || registered.has(named.type());
            case Argument.Value value -> is(value.type()) || registered.has(value.type());
            case Argument.Text _ -> true;
            case Argument.Unseen _ -> false;
        };
    }

    /** What to do about something that cannot. */
    static String advice(Argument argument) {
        return switch (argument) {
            case Argument.Named named -> put(named.type());
            case Argument.Value value -> put(value.type());
            case Argument.Text _ -> "";
            case Argument.Unseen _ ->
                "with something that this test cannot follow: name the class there, or give a JsonNode";
        };
    }

    private static String put(ClassDesc type) {
        return "with %s, which nothing registers: put @RegisterForReflection on it, or use a JsonNode"
                .formatted(type.displayName());
    }
}
