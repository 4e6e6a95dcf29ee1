package dev.postern.sandbox.caspio.store;

/** The kinds of things beside tables. */
public enum Thing {
    FOLDER,
    FILE,
    WEBHOOK,
    EVENT,
    TASK,
    APPLICATION,
    DATA_PAGE,
    DIRECTORY
}
