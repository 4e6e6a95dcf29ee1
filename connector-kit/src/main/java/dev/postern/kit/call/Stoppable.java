package dev.postern.kit.call;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that can be stopped from outside. A guard does not tell what it guards that nobody waits any more, and holds its
 * place until that ends.
 */
final class Stoppable<T> {
    private final Supplier<Uni<T>> work;
    private @Nullable UniEmitter<? super T> emitter;
    private @Nullable Cancellable running;
    private boolean stopped;

    Stoppable(Supplier<Uni<T>> work) {
        this.work = work;
    }

    /** The work, to be begun once; if it was stopped before, it is not begun at all. */
    Uni<T> work() {
        return Uni.createFrom().<T>emitter(given -> begin(given));
    }

    private synchronized void begin(UniEmitter<? super T> given) {
        emitter = given;
        if (stopped) {
            given.fail(new CancellationException());
        } else {
            running = work.get().subscribe().with(given::complete, given::fail);
        }
    }

    synchronized void stop() {
        stopped = true;
        if (running != null) {
            running.cancel();
        }
        if (emitter != null) {
            emitter.fail(new CancellationException());
        }
    }
}
