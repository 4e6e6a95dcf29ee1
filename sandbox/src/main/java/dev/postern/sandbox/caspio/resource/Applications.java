package dev.postern.sandbox.caspio.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.answer.Reply;
import dev.postern.sandbox.caspio.call.Call;
import dev.postern.sandbox.caspio.call.Shape;
import dev.postern.sandbox.caspio.store.Shelf;
import dev.postern.sandbox.caspio.store.Thing;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Bridge applications, their DataPages, and whether those are deployed, which can be set and not read. */
final class Applications {
    private static final String APPS = "/bridgeApplications";
    private static final String APP = APPS + "/{externalKey}";
    private static final String PAGES = APP + "/datapages";
    private static final String PAGE = PAGES + "/{appKey}";

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get(APPS, Applications::list),
            Endpoint.get(APP, call -> Reply.result(show(call, app(call)))),
            Endpoint.get(PAGES, Applications::pages),
            Endpoint.put(PAGES + "/deployment", call -> deploy(call, pages(call, app(call)))),
            Endpoint.get(PAGE, call -> Reply.result(show(page(call)))),
            Endpoint.get(PAGE + "/deployment", Applications::code),
            Endpoint.put(PAGE + "/deployment", call -> deploy(call, Stream.of(page(call)))));

    private Applications() {}

    private static Reply list(Call call) {
        return Reply.result(Json.array()
                .addAll(call.shelf(Thing.APPLICATION)
                        .all()
                        .map(app -> show(call, app))
                        .toList()));
    }

    private static Reply pages(Call call) {
        return Reply.result(Json.array()
                .addAll(pages(call, app(call)).map(Applications::show).toList()));
    }

    /** A bare text. It is the same whether or not the page is deployed. */
    private static Reply code(Call call) {
        String url = call.base() + "/dp/" + page(call).path("AppKey").asText();
        String method = call.query().required("method").toLowerCase(Locale.ROOT);
        String code = switch (method) {
            case "url", "u" -> url;
            case "iframe", "i" -> "<iframe src=\"" + url + "\" title=\"DataPage\"></iframe>";
            case "embedded", "e" -> "<script src=\"" + url + "/emb\"></script>";
            case "net", "n" -> "<%@ Register Src=\"" + url + "\" %>";
            default -> throw Refusal.query("The method must be one of iFrame, URL, Embedded, Net.");
        };
        return Reply.ok(TextNode.valueOf(code));
    }

    private static Reply deploy(Call call, Stream<ObjectNode> pages) {
        ObjectNode body = call.body();
        Shape.check(body, Map.of("Deployed", Shape.DECISION));
        pages.forEach(page -> page.put("_deployed", body.path("Deployed").asBoolean()));
        return Reply.done();
    }

    private static ObjectNode app(Call call) {
        return call.thing(Thing.APPLICATION, "externalKey");
    }

    private static Stream<ObjectNode> pages(Call call, JsonNode app) {
        return call.shelf(Thing.DATA_PAGE)
                .all()
                .filter(page -> page.path("_app").asText().equals(Shelf.id(app)));
    }

    private static ObjectNode page(Call call) {
        return pages(call, app(call))
                .filter(page -> Shelf.id(page).equals(call.path("appKey")))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static ObjectNode show(Call call, ObjectNode app) {
        return Shown.of(
                        app,
                        "AppName",
                        "ExternalKey",
                        "DataPagesCount",
                        "DateCreated",
                        "DateModified",
                        "DefaultIcon",
                        "IconFileName")
                .put("DataPagesCount", pages(call, app).count());
    }

    private static ObjectNode show(ObjectNode page) {
        return Shown.of(
                page,
                "Name",
                "AppKey",
                "AppName",
                "Path",
                "Type",
                "DateCreated",
                "DateModified",
                "CreatedBy",
                "ModifiedBy",
                "Note");
    }
}
