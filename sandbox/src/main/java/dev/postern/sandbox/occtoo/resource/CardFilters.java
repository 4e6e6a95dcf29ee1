package dev.postern.sandbox.occtoo.resource;

import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.pipeline.Segments;
import dev.postern.sandbox.occtoo.search.Filters;

/** Checks filters over cards of a definition without using them. */
final class CardFilters {
    private CardFilters() {}

    static void check(Call call, Body body, String definitionId) {
        new Filters(new Segments(call.tenant()).schema(definitionId), body.violations())
                .all(body.array("filters"), body.at("filters"));
    }
}
