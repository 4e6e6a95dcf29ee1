package dev.postern.sandbox.gumloop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.gumloop.answer.SignedUrl;
import dev.postern.sandbox.gumloop.resource.Skills;
import dev.postern.sandbox.gumloop.store.Content;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.gumloop.store.World;
import dev.postern.sandbox.standin.Json;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The files behind signed addresses, as an object store serves them: to anyone who has the address, and with a complaint
 * in XML to whoever signs in as well.
 */
record SignedHandler(Supplier<World> world, InstantSource clock) implements Handler<RoutingContext> {
    static final String ROUTE = "/signed/:organization/:kind/:id/:version";

    @SuppressWarnings("ArrayRecordComponent")
    private record Served(String mediaType, byte[] content) {}

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        SignedUrl url = new SignedUrl(
                Objects.requireNonNullElse(request.path(), ""),
                Objects.requireNonNullElse(request.getParam(SignedUrl.DATE), ""));
        if (request.headers().contains("authorization")) {
            refuse(request, 400, "InvalidArgument", "Only one auth mechanism allowed");
        } else if (!url.isSignedWith(Objects.requireNonNullElse(request.getParam(SignedUrl.SIGNATURE), ""))) {
            refuse(request, 403, "SignatureDoesNotMatch", "The signature is not that of this address.");
        } else if (url.isOver(clock.instant())) {
            refuse(request, 400, "ExpiredToken", "The address is no longer good.");
        } else {
            find(context)
                    .ifPresentOrElse(
                            file -> request.response()
                                    .putHeader("Content-Type", file.mediaType())
                                    .end(Buffer.buffer(file.content())),
                            () -> refuse(request, 404, "NoSuchKey", "There is no such file."));
        }
    }

    private Optional<Served> find(RoutingContext context) {
        Map<String, String> path = context.pathParams();
        boolean skill = path.getOrDefault("kind", "").equals("skills");
        return world.get()
                .organization(path.getOrDefault("organization", ""))
                .map(organization -> organization.shelf(skill ? Kind.SKILL : Kind.ARTIFACT))
                .flatMap(shelf -> shelf.find(path.getOrDefault("id", "")))
                .flatMap(thing -> Json.elements(thing.path("_versions"))
                        .filter(each -> each.path("version_id").asText().equals(path.get("version")))
                        .findFirst())
                .map(each -> skill ? new Served("application/zip", Skills.archive(each)) : artifact(each));
    }

    private static Served artifact(JsonNode version) {
        return new Served(
                version.path("metadata").path("media_type").asText("application/octet-stream"),
                Content.bytes(version.path("_content")));
    }

    private static void refuse(HttpServerRequest request, int status, String code, String message) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/xml; charset=UTF-8")
                .end("<?xml version='1.0' encoding='UTF-8'?><Error><Code>" + code + "</Code><Message>" + message
                        + "</Message></Error>");
    }
}
