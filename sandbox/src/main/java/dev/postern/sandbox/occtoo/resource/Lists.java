package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.call.Page;
import java.util.List;
import java.util.function.Function;

/** The answers of lists whose page the query string asks for. */
final class Lists {
    private Lists() {}

    /** With {@code totalCount} only where {@code total=true} asks for it. */
    static ObjectNode page(Call call, List<ObjectNode> found, Function<ObjectNode, ? extends JsonNode> show) {
        Page page = call.page();
        return call.query().text("total").equals("true") ? page.cutWithTotal(found, show) : page.cut(found, show);
    }
}
