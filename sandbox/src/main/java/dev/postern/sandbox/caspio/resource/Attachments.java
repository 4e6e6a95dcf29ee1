package dev.postern.sandbox.caspio.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.answer.Reply;
import dev.postern.sandbox.caspio.call.Call;
import dev.postern.sandbox.caspio.call.Shape;
import dev.postern.sandbox.caspio.record.Attachment;
import dev.postern.sandbox.caspio.record.Recordset;
import dev.postern.sandbox.caspio.record.Recordset.Slot;
import dev.postern.sandbox.caspio.record.Writer;
import dev.postern.sandbox.caspio.store.DataTable;
import dev.postern.sandbox.caspio.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Files in the records of a table or a view. One is fetched and sent by the record's number, the rest goes by a condition. */
record Attachments(Recordset records, Slot slot) {

    static List<Endpoint> endpoints(String below, Function<Call, Recordset> records) {
        String field = below + "/attachments/{attachmentFieldName}";
        String one = field + "/{recordPkId}";
        return List.of(
                Endpoint.get(field + "/fileInfo", call -> of(records, call).list()),
                Endpoint.put(field + "/fileInfo", call -> of(records, call).rename()),
                Endpoint.delete(field, call -> of(records, call).delete()),
                Endpoint.get(one, call -> of(records, call).download()),
                Endpoint.put(one, call -> of(records, call).upload()).multipart());
    }

    private static Attachments of(Function<Call, Recordset> records, Call call) {
        Recordset found = records.apply(call);
        String name = call.path("attachmentFieldName");
        Slot slot = found.slot(name);
        if (slot.field().type().kind() != Kind.ATTACHMENT) {
            throw Refusal.query("The field '" + name + "' is no attachment field.");
        }
        return new Attachments(found, slot);
    }

    private Reply list() {
        String where = records.call().query().where();
        List<ObjectNode> infos = records.matching(where).stream()
                .filter(row -> attachment(row).isThere())
                .map(row -> attachment(row).info(row.path(DataTable.PK)))
                .toList();
        return Reply.result(Json.array().addAll(infos));
    }

    private Reply download() {
        Attachment found = attachment(row());
        if (!found.isThere()) {
            throw Refusal.notFound();
        }
        return found.download();
    }

    private Reply upload() {
        ObjectNode row = row();
        write(List.of(row), each -> Attachment.of(slot.field(), Uploads.one(records.call(), "File"), stamp()));
        return Reply.done();
    }

    private Reply delete() {
        List<ObjectNode> rows = filled();
        write(rows, row -> NullNode.getInstance());
        return Reply.affected(rows.size());
    }

    private Reply rename() {
        List<ObjectNode> rows = filled();
        ObjectNode body = records.call().body();
        Shape.check(body, Map.of("FileName", Shape.NAME));
        String name = body.path("FileName").asText();
        write(rows, row -> attachment(row).renamed(name, stamp()));
        ObjectNode answer = Json.object().put("RecordsAffected", rows.size());
        if (records.call().query().wantsRows()) {
            answer.putArray("Result").addAll(records.show(rows.stream()));
        }
        return Reply.ok(answer);
    }

    /** The records that the condition is true of and that have a file. */
    private List<ObjectNode> filled() {
        return records.matching(records.call().query().requiredWhere()).stream()
                .filter(row -> attachment(row).isThere())
                .toList();
    }

    /** The guides write a record's number with {@code rec_} in front. */
    private ObjectNode row() {
        String pk = records.call().path("recordPkId").replaceFirst("^rec_", "");
        return records.row(pk).orElseThrow(Refusal::notFound);
    }

    private Attachment attachment(ObjectNode row) {
        return new Attachment(Json.at(base(row), slot.field().name()));
    }

    private void write(List<ObjectNode> rows, Function<ObjectNode, JsonNode> value) {
        Writer writer = new Writer(
                records.call().account(),
                slot.table(),
                Writer.REST,
                records.call().now());
        for (ObjectNode row : rows) {
            ObjectNode values = Json.object().set(slot.field().name(), value.apply(row));
            writer.update(List.of(base(row)), values);
        }
    }

    private ObjectNode base(ObjectNode row) {
        return records.base(row, slot.table()).orElseThrow(Refusal::notFound);
    }

    private String stamp() {
        return records.call().stamp();
    }
}
