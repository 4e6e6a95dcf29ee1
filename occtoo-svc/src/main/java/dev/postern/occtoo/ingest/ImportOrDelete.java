package dev.postern.occtoo.ingest;

import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;

/** Sends entries to be added, changed or deleted. */
@Singleton
class ImportOrDelete implements VendorCall {
    private final Vertx vertx;

    ImportOrDelete(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public String name() {
        return "import-or-delete-entries";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        return new Import(conversation, true, vertx).run();
    }
}
