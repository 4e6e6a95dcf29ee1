package dev.postern.sandbox.caspio.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.sandbox.caspio.store.Column;
import dev.postern.sandbox.caspio.store.Kind;
import dev.postern.sandbox.caspio.store.Stamp;
import dev.postern.sandbox.standin.Json;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns stored values into the engine's, and the engine's into those that the API shows. */
final class Values {
    private static final Pattern LIST_ID = Pattern.compile("\\[([0-9]+)]");

    private Values() {}

    /** What the engine stores for a value of a record. */
    static @Nullable Object forEngine(Kind kind, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        return switch (kind) {
            case WHOLE -> value.asLong();
            case NUMBER -> value.asDouble();
            case MONEY -> value.decimalValue();
            case FLAG -> value.asBoolean();
            case MOMENT -> LocalDateTime.parse(value.asText());
            case TEXT, LIST -> value.asText();
            case ATTACHMENT -> value.path("name").asText();
            case SECRET -> null;
        };
    }

    /** What the API shows for a value that the engine gave. */
    static JsonNode forCaller(Statement.Output output, @Nullable Object value) {
        return switch (value) {
            case null -> NullNode.getInstance();
            case Boolean flag -> BooleanNode.valueOf(flag);
            case Timestamp moment -> TextNode.valueOf(Stamp.of(moment.toLocalDateTime()));
            case BigDecimal number -> number(number);
            case Double number -> number(BigDecimal.valueOf(number));
            case Number number -> LongNode.valueOf(number.longValue());
            default -> text(output, String.valueOf(value));
        };
    }

    private static JsonNode text(Statement.Output output, String text) {
        return output.column()
                .filter(column -> column.kind() == Kind.LIST)
                .map(column -> list(column, text))
                .orElseGet(() -> TextNode.valueOf(text));
    }

    /** The chosen values of a list by their ids. */
    private static JsonNode list(Column column, String ids) {
        ObjectNode chosen = Json.object();
        Matcher matcher = LIST_ID.matcher(ids);
        while (matcher.find()) {
            chosen.set(matcher.group(1), Json.at(column.list(), matcher.group(1)));
        }
        return chosen;
    }

    private static JsonNode number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0 && plain.precision() - plain.scale() <= 18
                ? LongNode.valueOf(plain.longValueExact())
                : DecimalNode.valueOf(plain);
    }
}
