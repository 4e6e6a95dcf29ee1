package dev.postern.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;

/** What a connector's {@code methods} call a tool: {@code read}, {@code write} or {@code custom}. */
@RegisterForReflection
public enum ToolClass {
    READ,
    WRITE,
    CUSTOM;

    /** The class a method has when its record does not name another: the five CRUD verbs, and all the rest. */
    public static ToolClass ofMethod(String method) {
        return switch (method) {
            case "list", "get" -> READ;
            case "create", "update", "delete" -> WRITE;
            default -> CUSTOM;
        };
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
