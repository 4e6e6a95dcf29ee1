package dev.postern.sandbox.gumloop.store;

/** The kinds of things that an organisation has. */
public enum Kind {
    USER,
    TEAM,
    ROLE,
    WORKBOOK,
    FLOW,
    RUN,
    FILE,
    AGENT,
    SESSION,
    ARTIFACT,
    SKILL,
    SERVER,
    EVALUATION,
    DOCUMENT,
    AUDIT,
    CREDIT,
    EXPORT
}
