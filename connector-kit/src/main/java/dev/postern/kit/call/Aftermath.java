package dev.postern.kit.call;

import dev.postern.kit.record.Effect;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Refusal;
import java.util.Set;

/** What is to be said of a call whose answer is lost: the vendor may have done what it was asked for. */
final class Aftermath {
    private static final Set<Fault> LOST = Set.of(Fault.VENDOR_UNREADABLE, Fault.ANSWER_TOO_LARGE, Fault.INTERNAL);

    private Aftermath() {}

    /** The refusal, with a warning where calling again could do the work twice. */
    static Refusal told(Endpoint endpoint, Refusal refusal) {
        if (endpoint.effect() == Effect.READS || !LOST.contains(refusal.fault())) {
            return refusal;
        }
        String warning = " What you asked for may have been done: read first, and do not call %s again before."
                .formatted(endpoint.tool());
        return new Refusal(refusal.fault(), refusal.text() + warning, refusal.facts(), refusal.rateLimit());
    }
}
