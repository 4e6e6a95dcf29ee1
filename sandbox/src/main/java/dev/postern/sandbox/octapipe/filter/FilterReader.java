package dev.postern.sandbox.octapipe.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.sandbox.octapipe.call.Refusal;
import dev.postern.sandbox.standin.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads filters in their three forms: {@code {field: value}}, {@code {field: {op, value}}} and
 * {@code [{field, operator, value}]}. All conditions must hold.
 */
public final class FilterReader {
    private static final String KNOWN = "eq, neq, gt, gte, lt, lte, contains, in, is_null";

    private final Fields fields;

    public FilterReader(Fields fields) {
        this.fields = fields;
    }

    /** A 422 for filters that are empty, of another form, or name a field or an operator that there is not. */
    public Predicate<ObjectNode> read(JsonNode filters) {
        if (!filters.isContainerNode() || filters.isEmpty()) {
            throw Refusal.invalid("filters", "The filters field is required.");
        }
        List<Condition> conditions = new ArrayList<>();
        if (filters.isArray()) {
            for (JsonNode each : filters) {
                String operator = each.path("operator").asText(each.path("op").asText("eq"));
                conditions.add(condition(each.path("field").asText(), operator, Json.at(each, "value")));
            }
        } else {
            filters.properties().forEach(each -> conditions.add(ofEntry(each.getKey(), each.getValue())));
        }
        return row -> conditions.stream().allMatch(condition -> condition.test(row));
    }

    private Condition ofEntry(String name, JsonNode given) {
        if (given.isObject()) {
            String operator = given.path("op").asText(given.path("operator").asText("eq"));
            return condition(name, operator, Json.at(given, "value"));
        }
        return given.isArray() ? condition(name, "in", given) : condition(name, "eq", given);
    }

    private Condition condition(String name, String operatorName, JsonNode value) {
        Field field = fields.named(name)
                .orElseThrow(() -> Refusal.invalid("filters." + name, "The field " + name + " does not exist."));
        Operator operator = Operator.named(operatorName)
                .orElseThrow(() -> Refusal.invalid(
                        "filters." + name, "The operator " + operatorName + " is not one of " + KNOWN + "."));
        if (value.isNull() && (operator == Operator.EQ || operator == Operator.NEQ)) {
            return new Condition(field, Operator.IS_NULL, BooleanNode.valueOf(operator == Operator.EQ));
        }
        JsonNode wanted = operator == Operator.IN && value.isTextual() ? split(value.asText()) : value;
        if (!fits(field, operator, wanted)) {
            throw Refusal.invalid(
                    "filters." + name, "The value of " + name + " does not fit the field and the operator.");
        }
        return new Condition(field, operator, wanted);
    }

    private static boolean fits(Field field, Operator operator, JsonNode value) {
        return switch (operator) {
            case IS_NULL ->
                value.isNull() || value.isBoolean() || List.of("true", "false").contains(value.asText());
            case IN -> value.isArray() && Json.elements(value).allMatch(field.type()::accepts);
            case CONTAINS -> value.isValueNode() && !value.isNull();
            case EQ, NEQ, GT, GTE, LT, LTE -> field.type().accepts(value);
        };
    }

    private static JsonNode split(String list) {
        return Json.array()
                .addAll(List.of(list.split(",", -1)).stream()
                        .map(each -> TextNode.valueOf(each.strip()))
                        .toList());
    }
}
