package dev.postern.sandbox.gumloop.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.gumloop.store.Organization;
import dev.postern.sandbox.gumloop.store.Stamp;
import dev.postern.sandbox.standin.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The runs of an organisation's flows. A run that another run has started takes no slot of its own. */
public record Runs(Organization organization, Instant now) {
    private static final String OUTCOME = "_outcome";
    private static final String KILLED = "_killed";
    private static final String PARENT = "_parent";
    private static final String LOG = "_log";
    private static final Duration TERMINATION = Duration.ofSeconds(2);

    /** Brings every run to where the clock has it. */
    public void settle() {
        slots().settle(jobs(false), now, this::finish);
        new Slots(Integer.MAX_VALUE).settle(jobs(true), now, this::finish);
    }

    /**
     * Starts a run, or puts it into the queue; a 429 where the plan has none.
     *
     * @param given all keys of the request
     */
    public ObjectNode start(ObjectNode flow, String userId, String projectId, JsonNode given) {
        if (!organization.plan().queues() && slots().isFull(jobs(false))) {
            throw Refusal.runLimit(organization.plan().runs());
        }
        ObjectNode run = make(flow, userId, projectId, given);
        organization
                .shelf(Kind.FLOW)
                .find(flow.path("_script").path("subflow").asText())
                .ifPresent(subflow -> make(subflow, userId, projectId, given)
                        .put(PARENT, run.path("run_id").asText()));
        new Ledger(organization, now)
                .spend(
                        userId,
                        "PIPELINE_RUN",
                        flow.path("name").asText(),
                        run.path("_cost").asLong());
        settle();
        return run;
    }

    /** Ends a run and those that it has started; one that is over stays as it is. */
    public void kill(ObjectNode run) {
        Job job = new Job(run);
        if (job.isAtWork() && !run.has(KILLED)) {
            ArrayNode log = log(run).add("Termination requested.");
            run.put(KILLED, Stamp.of(now)).put(OUTCOME, "TERMINATED").set(LOG, log);
            job.endIn(TERMINATION, now);
        }
        organization
                .shelf(Kind.RUN)
                .all()
                .filter(each -> each.path(PARENT).equals(run.path("run_id")))
                .toList()
                .forEach(this::kill);
    }

    public static String state(ObjectNode run) {
        Job job = new Job(run);
        if (job.isQueued()) {
            return "QUEUED";
        }
        if (job.isRunning()) {
            return run.has(KILLED) ? "TERMINATING" : "RUNNING";
        }
        return run.path(OUTCOME).asText();
    }

    /** The log so far: while a run is at work, its lines come one after the other. */
    public ArrayNode log(ObjectNode run) {
        Job job = new Job(run);
        List<JsonNode> lines = Json.elements(run.path(LOG)).toList();
        if (run.has(KILLED)) {
            return Json.array().addAll(lines);
        }
        long shown = Math.round(Math.ceil(job.progress(now) * lines.size()));
        return Json.array().addAll(lines.stream().limit(shown).toList());
    }

    private ObjectNode make(ObjectNode flow, String userId, String projectId, JsonNode given) {
        String id = organization.nextId("", 22);
        ObjectNode run = Json.object().put("run_id", id).put("user_id", userId);
        run.set("saved_item_id", flow.path("saved_item_id"));
        run.set("workbook_id", flow.path("workbook_id"));
        run.put("_project", projectId).put("created_ts", Stamp.of(now)).putNull("finished_ts");
        RunScript script = new RunScript(organization, flow, given);
        script.write(run);
        Job.ask(run, now, Job.length(script.script(), "wait"), Job.length(script.script(), "run"));
        return organization.shelf(Kind.RUN).put(id, run);
    }

    private void finish(Job job, Instant at) {
        job.owner().put("finished_ts", Stamp.of(at));
    }

    private Slots slots() {
        return new Slots(organization.plan().runs());
    }

    private List<Job> jobs(boolean started) {
        return organization
                .shelf(Kind.RUN)
                .all()
                .filter(run -> run.has(PARENT) == started)
                .map(Job::new)
                .filter(Job::isAtWork)
                .toList();
    }
}
