package dev.postern.sandbox.caspio.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.answer.Reply;
import dev.postern.sandbox.caspio.call.Call;
import dev.postern.sandbox.caspio.store.Thing;
import dev.postern.sandbox.standin.Json;
import java.util.List;

/** Tasks that import or export data. A run is started and answered at once; the task's status tells of its end. */
final class Tasks {
    private static final String TASKS = "/dataImportExportTasks";
    private static final String KEY = "externalKey";
    private static final int MOST_AT_ONCE = 6;

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get(TASKS, Tasks::list),
            Endpoint.get(TASKS + "/{externalKey}", call -> Reply.result(show(call, call.thing(Thing.TASK, KEY)))),
            Endpoint.post(TASKS + "/{externalKey}/run", Tasks::run));

    private Tasks() {}

    private static Reply list(Call call) {
        return Reply.result(Json.array()
                .addAll(call.shelf(Thing.TASK)
                        .all()
                        .map(task -> show(call, task))
                        .toList()));
    }

    private static Reply run(Call call) {
        ObjectNode task = call.thing(Thing.TASK, KEY);
        if (!TaskRun.of(task).isReady(call.now())) {
            throw Refusal.internal("The task is running already.");
        }
        long running = call.shelf(Thing.TASK)
                .all()
                .filter(each -> !TaskRun.of(each).isReady(call.now()))
                .count();
        if (running >= MOST_AT_ONCE) {
            throw Refusal.internal("No more than " + MOST_AT_ONCE + " tasks can run at the same time.");
        }
        TaskRun.start(task, call.now());
        return Reply.done();
    }

    private static ObjectNode show(Call call, ObjectNode task) {
        return Shown.of(task, "Name", "ExternalKey", "Status", "TaskTimeZone", "Frequency", "Note")
                .put("Status", TaskRun.of(task).status(call.now()));
    }
}
