package dev.postern.kit.live;

import dev.postern.kit.account.Caller;
import io.smallrye.mutiny.Uni;

/** Asks the vendor what an account's own fields are. */
public interface LiveLoader {
    /** Makes a bounded number of calls, and ends with what it has when the vendor wants no more of them. */
    Uni<LiveSchema> load(Caller caller);
}
