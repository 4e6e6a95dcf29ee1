package dev.postern.kit.call;

import dev.postern.kit.account.Accounts;
import dev.postern.kit.account.Caller;
import dev.postern.kit.live.LiveLoader;
import dev.postern.kit.live.LiveSchema;
import dev.postern.kit.record.Vendor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Goes through the lists that hold an account's own fields, page by page. */
@Singleton
public class VendorLiveLoader implements LiveLoader {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Vendor vendor;
    private final Accounts accounts;
    private final Lines lines;
    private final VendorCalls calls;

    public VendorLiveLoader(Vendor vendor, Accounts accounts, Lines lines, VendorCalls calls) {
        this.vendor = vendor;
        this.accounts = accounts;
        this.lines = lines;
        this.calls = calls;
    }

    @Override
    public Uni<LiveSchema> load(Caller caller) {
        return accounts.of(caller)
                .chain(account -> new LiveLoad(vendor, calls, account, lines.unguarded(caller, account)).next())
                .ifNoItem()
                .after(LONGEST)
                .fail();
    }
}
