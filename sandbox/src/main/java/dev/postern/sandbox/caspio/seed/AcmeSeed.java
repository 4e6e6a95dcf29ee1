package dev.postern.sandbox.caspio.seed;

import dev.postern.sandbox.caspio.store.Account;
import java.time.Instant;

/** The account of the guide: its tables, directories, webhooks, tasks and applications are in it by name and by id. */
final class AcmeSeed {
    static final String NAME = "acme";

    private AcmeSeed() {}

    static Account account(Instant now) {
        Plot plot = new Plot(new Account(NAME, true), now);
        AcmeTrade.in(plot);
        AcmeRecords.in(plot);
        AcmePeople.in(plot);
        AcmeThings.in(plot);
        AcmeFiles.in(plot);
        return plot.account();
    }
}
