package dev.postern.token.rest;

import dev.postern.contract.redact.Redaction;

/** Why a request is not served. */
public final class Problem extends RuntimeException {
    private final ProblemType type;
    private final String detail;

    Problem(ProblemType type, String detail) {
        super(detail, null, false, false);
        this.type = type;
        this.detail = detail;
    }

    public static Problem notFound(String what) {
        return ProblemType.NOT_FOUND.with("There is no such " + what + ", or it is not this caller's.");
    }

    public ProblemType type() {
        return type;
    }

    ProblemBody body() {
        // It may quote what the caller sent, and a token in it would be seen by whoever reads the answer.
        return new ProblemBody(type.uri(), type.title(), type.status(), Redaction.ofTokens(detail));
    }
}
