package dev.postern.sandbox.octapipe.store;

/** The kinds of rows, with the class name that the vendor's framework shows in its answers. */
public enum Model {
    USER("User"),
    DATABASE("Database"),
    RECORD("DatabaseRecord"),
    PIPELINE("Pipeline"),
    STAGE("PipelineStage"),
    CARD("PipelineCard"),
    TASK("Task"),
    NOTE("Note"),
    NOTIFICATION("Notification"),
    FILE("File"),
    DOWNLOAD("Download");

    private final String className;

    Model(String className) {
        this.className = className;
    }

    public String className() {
        return className;
    }
}
