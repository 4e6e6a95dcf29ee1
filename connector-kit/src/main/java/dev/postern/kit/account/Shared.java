package dev.postern.kit.account;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work that several callers wait for. A caller who goes away does not end it for the others, and each goes
 * on in its own context: what belongs to one request must never be found by another.
 */
public final class Shared {
    private Shared() {}

    public static <T> Uni<T> await(CompletableFuture<T> work) {
        return Uni.createFrom().emitter(emitter -> {
            @Nullable Context context = Vertx.currentContext();
            var _ = work.whenComplete((result, failure) -> {
                Runnable goOn = () -> {
                    if (failure == null) {
                        emitter.complete(result);
                    } else {
                        emitter.fail(cause(failure));
                    }
                };
                if (context == null) {
                    goOn.run();
                } else {
                    context.runOnContext(ignored -> goOn.run());
                }
            });
        });
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException wrapper && wrapper.getCause() != null
                ? wrapper.getCause()
                : failure;
    }
}
