package dev.postern.kit.record;

import java.util.List;

/** A record that cannot be served. The message has one line per mistake, each with its file, line and reason. */
public final class RecordFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reasons;

    RecordFault(String file, int line, String reason) {
        this("%s:%d: %s".formatted(file, line, reason));
    }

    RecordFault(List<RecordFault> faults) {
        this(String.join("\n", faults.stream().map(RecordFault::reasons).toList()));
    }

    private RecordFault(String reasons) {
        super(reasons);
        this.reasons = reasons;
    }

    /** One line per mistake. */
    public String reasons() {
        return reasons;
    }
}
