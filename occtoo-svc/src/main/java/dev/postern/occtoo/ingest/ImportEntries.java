package dev.postern.occtoo.ingest;

import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;

/** Sends entries to be added or changed, which is all that Occtoo documents. */
@Singleton
class ImportEntries implements VendorCall {
    private final Vertx vertx;

    ImportEntries(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public String name() {
        return "import-entries";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        return new Import(conversation, false, vertx).run();
    }
}
