package dev.postern.sandbox.house;

/** Why the house does not stand: one sentence for whoever started it, at times with lines of a log below it. */
public final class HouseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HouseFailure(String sentence) {
        super(sentence);
    }

    public HouseFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence. */
    public String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
