package dev.postern.sandbox.caspio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.store.Thing;
import dev.postern.sandbox.caspio.store.World;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Supplier;

/** The address in a deploy code: it shows the DataPage while that is deployed. It is no part of the API itself. */
record DataPageHandler(Supplier<World> world) implements Handler<RoutingContext> {

    @Override
    public void handle(RoutingContext context) {
        Optional<ObjectNode> page = world.get()
                .accounts()
                .flatMap(account ->
                        account.shelf(Thing.DATA_PAGE).find(context.pathParams().getOrDefault("appKey", "")).stream())
                .filter(each -> each.path("_deployed").asBoolean())
                .findFirst();
        if (page.isEmpty()) {
            context.fail(404);
            return;
        }
        context.response()
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end("DataPage " + page.get().path("Name").asText());
    }
}
