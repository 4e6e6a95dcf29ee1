package dev.postern.token.remember;

/** So many look-ups are under way that another one is not begun. */
public final class TooBusy extends RuntimeException {
    TooBusy() {
        super("too many look-ups are under way", null, false, false);
    }
}
