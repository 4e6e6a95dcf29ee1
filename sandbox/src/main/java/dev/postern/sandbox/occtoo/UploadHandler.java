package dev.postern.sandbox.occtoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.resource.UploadLink;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Shelf;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** The object store behind signed addresses: it takes a file from whoever has the address, and complains in XML. Of the file only the facts are kept. */
record UploadHandler(Surroundings around) implements Handler<RoutingContext> {
    static final String ROUTE = UploadLink.PREFIX + "/:tenant/:source/:key/:filename";

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        UploadLink link = new UploadLink(
                parameter(context, "tenant"),
                parameter(context, "source"),
                parameter(context, "key"),
                parameter(context, "filename"),
                Objects.requireNonNullElse(request.getParam(UploadLink.ENDS), ""));
        Optional<ObjectNode> asset = around.world()
                .tenant(link.tenant())
                .flatMap(tenant -> tenant.shelf(Kind.ASSET).find(Shelf.key(link.source(), link.key())));
        if (!link.isSignedWith(Objects.requireNonNullElse(request.getParam(UploadLink.SIGNATURE), ""))
                || link.isOver(around.now())) {
            refuse(request, 403, "AuthenticationFailed");
        } else if (!Requests.header(request, "x-ms-blob-type").equals("BlockBlob")) {
            refuse(request, 400, "MissingRequiredHeader");
        } else if (asset.isEmpty() || asset.get().has("completedAt")) {
            refuse(request, 409, "BlobImmutableDueToPolicy");
        } else {
            keep(asset.get(), context.body().buffer());
            request.response().setStatusCode(201).end();
        }
    }

    private static void keep(ObjectNode asset, @Nullable Buffer body) {
        byte[] bytes = body == null ? new byte[0] : body.getBytes();
        try {
            String type = URLConnection.guessContentTypeFromStream(new ByteArrayInputStream(bytes));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            asset.put("size", bytes.length)
                    .put("mimeType", Objects.requireNonNullElse(type, "application/octet-stream"));
            if (image != null) {
                asset.put("width", image.getWidth()).put("height", image.getHeight());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String parameter(RoutingContext context, String name) {
        return Objects.requireNonNullElse(context.pathParam(name), "");
    }

    private static void refuse(HttpServerRequest request, int status, String code) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/xml")
                .putHeader("x-ms-error-code", code)
                .end("<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>" + code + "</Code></Error>");
    }
}
