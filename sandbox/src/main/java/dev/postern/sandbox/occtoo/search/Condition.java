package dev.postern.sandbox.occtoo.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.occtoo.answer.Violations;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a filter asks of the values of one property. */
record Condition(String operator, List<JsonNode> operands) {

    static Condition of(JsonNode filter, String operator, ValueType type, String path, Violations violations) {
        List<JsonNode> operands = operator.equals("between")
                ? List.of(filter.path("from"), filter.path("to"))
                : Stream.of("value", "values")
                        .map(filter::path)
                        .flatMap(each -> each.isArray()
                                ? Json.elements(each)
                                : Stream.of(each).filter(node -> !node.isMissingNode() && !node.isNull()))
                        .toList();
        ValueType single = type.isList() || type.isLocalized() ? ValueType.TEXT : type;
        ValueType wanted = operator.equals("exists") ? ValueType.BOOLEAN : single;
        if (wanted == ValueType.INTEGER) {
            wanted = ValueType.DECIMAL;
        }
        String at = path + (operator.equals("between") ? ".from" : ".value");
        if (operands.isEmpty() && !operator.equals("exists")) {
            violations.add(at, "The operator '" + operator + "' needs a value.");
        } else if (!operands.stream().allMatch(wanted::accepts)) {
            violations.add(at, "The value must be " + wanted.label() + ".");
        }
        return new Condition(operator, operands);
    }

    boolean holds(List<JsonNode> values) {
        return switch (operator) {
            case "exists" ->
                values.isEmpty() != (operands.isEmpty() || operands.getFirst().asBoolean());
            case "containsAll" ->
                operands.stream().allMatch(wanted -> values.stream().anyMatch(same(wanted)));
            case "contains" -> values.stream().anyMatch(value -> lower(value).contains(lower(operands.getFirst())));
            case "startsWith" -> values.stream().anyMatch(value -> lower(value).startsWith(lower(operands.getFirst())));
            case "gt" -> values.stream().anyMatch(value -> Order.of(value, operands.getFirst()) > 0);
            case "gte" -> values.stream().anyMatch(value -> Order.of(value, operands.getFirst()) >= 0);
            case "lt" -> values.stream().anyMatch(value -> Order.of(value, operands.getFirst()) < 0);
            case "lte" -> values.stream().anyMatch(value -> Order.of(value, operands.getFirst()) <= 0);
            case "between" ->
                values.stream()
                        .anyMatch(value ->
                                Order.of(value, operands.getFirst()) >= 0 && Order.of(value, operands.getLast()) <= 0);
            default -> operands.stream().anyMatch(wanted -> values.stream().anyMatch(same(wanted)));
        };
    }

    private static Predicate<JsonNode> same(JsonNode wanted) {
        return value -> Order.of(value, wanted) == 0;
    }

    private static String lower(JsonNode value) {
        return value.asText().toLowerCase(Locale.ROOT);
    }
}
