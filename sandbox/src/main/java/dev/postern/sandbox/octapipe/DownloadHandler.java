package dev.postern.sandbox.octapipe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.store.Model;
import dev.postern.sandbox.octapipe.store.World;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/** Serves the files that the API gave an address of: uploads and exports. It is no part of the API itself. */
record DownloadHandler(Supplier<World> world) implements Handler<RoutingContext> {

    @Override
    public void handle(RoutingContext context) {
        Optional<ObjectNode> file = world.get()
                .workspaces()
                .flatMap(each ->
                        each.table(Model.DOWNLOAD).find(context.pathParams().getOrDefault("uuid", "")).stream())
                .findFirst();
        if (file.isEmpty()) {
            context.fail(404);
            return;
        }
        byte[] content = Base64.getDecoder().decode(file.get().path("content").asText());
        context.response()
                .putHeader("Content-Type", file.get().path("mime").asText())
                .end(Buffer.buffer(content));
    }
}
