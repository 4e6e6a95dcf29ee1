package dev.postern.kit.call;

import dev.postern.kit.result.Answer;
import io.smallrye.mutiny.Uni;

/**
 * What a record cannot say: several requests, waiting, packaging. A record names it as {@code call}, and it is a bean of
 * the same vendor service. It gets the arguments checked, and sends through the same bounded client as everything else.
 */
public interface VendorCall {
    /** The name by which records know it. */
    String name();

    /** Does it. A failure is told to the model together with what was done and what was not. */
    Uni<Answer> call(Conversation conversation);
}
