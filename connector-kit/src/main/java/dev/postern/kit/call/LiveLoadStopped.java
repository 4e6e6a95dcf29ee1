package dev.postern.kit.call;

/** The vendor answered a load of an account's own fields with a status that is no success. */
final class LiveLoadStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LiveLoadStopped(String reason) {
        super(reason, null, false, false);
    }
}
