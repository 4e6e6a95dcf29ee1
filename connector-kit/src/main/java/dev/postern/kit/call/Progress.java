package dev.postern.kit.call;

import java.util.OptionalDouble;

/** Tells whoever waits for a call how far it has got. It may be told at any time; a client that did not ask hears nothing. */
@FunctionalInterface
public interface Progress {
    /** Nobody asked. */
    Progress UNHEARD = (done, total, message) -> {};

    /**
     * Says how far it has got. What is no more than was said before is left out.
     *
     * @param done how much is done, in the call's own measure
     * @param total how much there is to do, in the same measure, if that is known
     * @param message what a person may read meanwhile
     */
    void report(double done, OptionalDouble total, String message);
}
