package dev.postern.kit.mcp;

import dev.postern.kit.call.Progress;
import io.quarkiverse.mcp.server.ProgressNotification;
import java.util.OptionalDouble;

/**
 * Progress as events before the answer. The first one turns the answer into a stream of events; a call that reports
 * nothing is answered in plain JSON.
 */
final class ProgressEvents implements Progress {
    private final io.quarkiverse.mcp.server.Progress client;
    private double said = Double.NEGATIVE_INFINITY;

    private ProgressEvents(io.quarkiverse.mcp.server.Progress client) {
        this.client = client;
    }

    static Progress of(io.quarkiverse.mcp.server.Progress client) {
        return client.token().isPresent() ? new ProgressEvents(client) : UNHEARD;
    }

    @Override
    public void report(double done, OptionalDouble total, String message) {
        if (Double.isFinite(done) && isMore(done)) {
            ProgressNotification.Builder event =
                    client.notificationBuilder().setProgress(done).setMessage(message);
            total.ifPresent(event::setTotal);
            event.build().sendAndForget();
        }
    }

    /** The protocol wants every report to be more than the one before. */
    private synchronized boolean isMore(double done) {
        boolean more = done > said;
        said = Math.max(said, done);
        return more;
    }
}
