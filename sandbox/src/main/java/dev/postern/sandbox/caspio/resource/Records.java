package dev.postern.sandbox.caspio.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Reply;
import dev.postern.sandbox.caspio.call.Call;
import dev.postern.sandbox.caspio.call.Paging;
import dev.postern.sandbox.caspio.call.Parameters;
import dev.postern.sandbox.caspio.record.Recordset;
import dev.postern.sandbox.caspio.sql.Engine;
import dev.postern.sandbox.caspio.sql.Query;
import dev.postern.sandbox.caspio.store.Sheet;
import dev.postern.sandbox.standin.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Records of tables and views, which are changed and deleted by a condition only. */
public final class Records {
    /** With this variant, pages overlap where the caller asks for no order. */
    public static final String UNSTABLE_ORDER = "unstable-order";

    private Records() {}

    static List<Endpoint> endpoints(String below, Function<Call, Recordset> records) {
        String path = below + "/records";
        return List.of(
                Endpoint.get(path, call -> list(call, records.apply(call).sheet())),
                Endpoint.post(path, call -> insert(records.apply(call))),
                Endpoint.put(path, call -> update(records.apply(call))),
                Endpoint.delete(path, call -> delete(records.apply(call))));
    }

    /** A page of what the clauses of the query string ask of rows. */
    static Reply list(Call call, Sheet sheet) {
        Parameters query = call.query();
        Paging paging = Paging.ofRecords(query);
        Query asked = new Query(
                query.text("q.select"),
                query.where(),
                query.text("q.groupBy"),
                query.text("q.orderBy"),
                paging.skip(),
                paging.size());
        if (call.variants().isOn(UNSTABLE_ORDER) && asked.orderBy().isEmpty()) {
            return paging.cut(shifted(call.engine().select(sheet, asked.whole()).page(), paging.number()));
        }
        Engine.Rows rows = call.engine().select(sheet, asked);
        return paging.reply(rows.page(), rows.total());
    }

    /** The rows in an order of each page's own, so that pages overlap. */
    private static List<ObjectNode> shifted(List<ObjectNode> rows, int page) {
        List<ObjectNode> shifted = new ArrayList<>(rows);
        Collections.rotate(shifted, page - 1);
        return shifted;
    }

    private static Reply insert(Recordset records) {
        ObjectNode row = records.insert(records.call().body());
        return records.call().query().wantsRows()
                ? Reply.created(Reply.wrapped(Json.array().addAll(records.show(Stream.of(row)))))
                : Reply.created();
    }

    private static Reply update(Recordset records) {
        List<ObjectNode> rows = records.matching(records.call().query().requiredWhere());
        records.update(rows, records.call().body());
        ObjectNode answer = Json.object().put("RecordsAffected", rows.size());
        if (records.call().query().wantsRows()) {
            answer.putArray("Result").addAll(records.show(rows.stream()));
        }
        return Reply.ok(answer);
    }

    private static Reply delete(Recordset records) {
        List<ObjectNode> rows = records.matching(records.call().query().requiredWhere());
        records.delete(rows);
        return Reply.affected(rows.size());
    }
}
