package dev.postern.kit.mcp;

import dev.postern.kit.account.Caller;
import dev.postern.kit.call.VendorLiveLoader;
import dev.postern.kit.live.LiveLoader;
import dev.postern.kit.live.LiveSchema;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** Loads the account's own fields as ever, until a test lets it give what no loader may give. */
@Alternative
@Priority(1)
@Singleton
public class BreakableLoader implements LiveLoader {
    private final VendorLiveLoader loader;
    private volatile boolean broken;

    BreakableLoader(VendorLiveLoader loader) {
        this.loader = loader;
    }

    void breakDown(boolean now) {
        broken = now;
    }

    @Override
    public Uni<LiveSchema> load(Caller caller) {
        return broken ? Uni.createFrom().nullItem() : loader.load(caller);
    }
}
