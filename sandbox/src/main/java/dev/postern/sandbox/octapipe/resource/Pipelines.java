package dev.postern.sandbox.octapipe.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.call.Call;
import dev.postern.sandbox.octapipe.call.Refusal;
import dev.postern.sandbox.octapipe.call.Reply;
import dev.postern.sandbox.octapipe.filter.Fields;
import dev.postern.sandbox.octapipe.filter.Listing;
import dev.postern.sandbox.octapipe.show.Page;
import dev.postern.sandbox.octapipe.show.Show;
import dev.postern.sandbox.octapipe.store.Model;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.stream.Stream;

/** Pipelines and their stages. A user who is no admin sees only the pipelines that are enabled for him. */
final class Pipelines {
    private static final Listing LISTING = new Listing(Fields.texts(List.of("name")), "name", List.of());

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get("/pipelines", Pipelines::list),
            Endpoint.get("/pipelines/{pipeline_uuid}", Pipelines::read),
            Endpoint.get("/pipelines/{pipeline_uuid}/stages", Pipelines::listStages),
            Endpoint.get("/pipelines/{pipeline_uuid}/stages/{uuid}", Pipelines::readStage));

    private Pipelines() {}

    /** The pipeline that the path names: a 404 when there is none, a 403 when it is not the caller's to see. */
    static ObjectNode asked(Call call) {
        ObjectNode pipeline = call.row(Model.PIPELINE, "pipeline_uuid");
        if (!isEnabled(call, pipeline)) {
            throw Refusal.forbidden();
        }
        return pipeline;
    }

    /** The stages of one pipeline, first to last. */
    static Stream<ObjectNode> stages(Call call, String pipelineId) {
        return call.table(Model.STAGE)
                .live()
                .filter(stage -> stage.path("pipeline_uuid").asText().equals(pipelineId));
    }

    private static Reply list(Call call) {
        Stream<ObjectNode> enabled = call.table(Model.PIPELINE).live().filter(each -> isEnabled(call, each));
        List<ObjectNode> rows = LISTING.rows(call, enabled);
        return Reply.ok(Page.asked(call).envelope(call, rows, row -> show(call, row)));
    }

    private static Reply read(Call call) {
        ObjectNode pipeline = asked(call);
        ObjectNode shown = show(call, pipeline);
        List<ObjectNode> stages = stages(call, pipeline.path("uuid").asText())
                .map(stage -> show(call, stage))
                .toList();
        return Reply.ok(shown.<ObjectNode>set("stages", Json.array().addAll(stages)));
    }

    private static Reply listStages(Call call) {
        Stream<ObjectNode> stages = stages(call, asked(call).path("uuid").asText());
        List<ObjectNode> rows = LISTING.rows(call, stages);
        return Reply.ok(Page.asked(call).envelope(call, rows, row -> show(call, row)));
    }

    private static Reply readStage(Call call) {
        String id = call.path("uuid");
        ObjectNode stage = stages(call, asked(call).path("uuid").asText())
                .filter(each -> each.path("uuid").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Model.STAGE, id));
        return Reply.ok(show(call, stage));
    }

    private static boolean isEnabled(Call call, ObjectNode pipeline) {
        return call.isAdmin()
                || Json.elements(call.user().path("enabled_pipelines")).anyMatch(pipeline.path("uuid")::equals);
    }

    private static ObjectNode show(Call call, ObjectNode row) {
        return new Show(call.workspace()).plain(row);
    }
}
