package dev.postern.sandbox.gumloop.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.gumloop.store.Organization;
import dev.postern.sandbox.gumloop.store.Shelf;
import dev.postern.sandbox.standin.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The turns that agents take in sessions: from a message of a user to the agent's answer. */
public record Turns(Organization organization, Instant now) {
    public static final String PENDING = "_pending";

    static final String STATE = "state";
    static final String SCRIPT = "_script";
    static final String INPUT = "_input";

    /** Brings every session to where the clock has it. */
    public void settle() {
        slots().settle(jobs(), now, (job, at) -> new TurnEnd(organization, job.owner(), at).write());
    }

    /** The agent begins to work on a message, or waits in the queue; a 429 where the plan has none. */
    public void begin(ObjectNode session, JsonNode agent, String input, String userId) {
        requireSlot();
        JsonNode script = script(agent, input);
        new Transcript(organization, session).add("user", input, userId, now);
        session.set(SCRIPT, script);
        session.put(INPUT, input).remove(PENDING);
        Job.ask(session, now, Job.length(script, "wait"), Job.length(script, "run"));
        settle();
    }

    public void requireSlot() {
        if (!organization.plan().queues() && slots().isFull(jobs())) {
            throw Refusal.agentLimit(organization.plan().turns());
        }
    }

    /** The agent goes on after everything that it asked for was allowed or denied. */
    public void resume(ObjectNode session, boolean accepted) {
        session.remove(PENDING);
        session.put(TurnEnd.DECISION, accepted ? "accepted" : "rejected");
        Job.ask(session, now, Duration.ZERO, Job.length(session.path(SCRIPT), "after"));
        settle();
    }

    /** Ends a turn; a session that is at rest stays as it is. */
    public void cancel(ObjectNode session, String state) {
        Job job = new Job(session);
        if (job.isAtWork() || session.has(PENDING)) {
            job.finish(now);
            session.put(STATE, state).remove(PENDING);
        }
    }

    public static String state(ObjectNode session) {
        Job job = new Job(session);
        if (job.isQueued()) {
            return "queued";
        }
        return job.isRunning() ? "processing" : session.path(STATE).asText("idle");
    }

    /** The place in the queue, from 1 on; empty for a session that does not wait. */
    public OptionalInt position(ObjectNode session) {
        List<Job> queue = jobs().stream()
                .filter(Job::isQueued)
                .sorted(Comparator.comparing(Job::due))
                .toList();
        return IntStream.range(0, queue.size())
                .filter(i -> Shelf.id(queue.get(i).owner()).equals(Shelf.id(session)))
                .map(i -> i + 1)
                .findFirst();
    }

    /** The first of the agent's scripts whose word is in the input; the stand-in's own where there is none. */
    private static JsonNode script(JsonNode agent, String input) {
        return Json.elements(agent.path("_turns"))
                .filter(turn -> input.toLowerCase(Locale.ROOT)
                        .contains(turn.path("when").asText()))
                .findFirst()
                .orElseGet(() -> Json.object()
                        .put("run", "PT5S")
                        .put("reply", "Stand-in answer: no model has read the message of {{length}} characters."));
    }

    private Slots slots() {
        return new Slots(organization.plan().turns());
    }

    private List<Job> jobs() {
        return organization
                .shelf(Kind.SESSION)
                .all()
                .map(Job::new)
                .filter(Job::isAtWork)
                .toList();
    }
}
