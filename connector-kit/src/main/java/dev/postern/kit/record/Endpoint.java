package dev.postern.kit.record;

import com.fasterxml.jackson.core.JsonPointer;
import dev.postern.contract.ToolClass;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One documented vendor endpoint, which becomes one tool.
 *
 * @param file its record, as {@code things/update.yaml}
 * @param tool the tool's name
 * @param resource the resource it belongs to
 * @param method the method of that resource: {@code get}, {@code bulk_update}, …
 * @param toolClass what {@code read}, {@code write} and {@code custom} match
 * @param tags the resource's tags together with its own
 * @param description written for a model
 * @param verb the HTTP method; empty where its {@code VendorCall} has no request of its own
 * @param path the path, with arguments as {@code {name}}; empty likewise
 * @param at at which other address of the vendor's, where it is not the usual one
 * @param arguments in the order in which a model should see them
 * @param bodyFormat how the body arguments are written
 * @param paging how the list goes on, when it is one
 * @param refuseEmpty arguments that must hold something
 * @param deadline how long one call may take
 * @param columns whether arguments of any other name are columns
 * @param answer what a good answer is
 * @param lift what an answer shows at its top besides, by key, and where in it that is
 * @param hide keys that this tool does not show, at any depth
 * @param refused what is refused before the vendor is asked
 * @param requireOneOf arguments of which at least one is needed; the columns' object stands for any column
 * @param order how its pages are kept apart, where the vendor does not see to that
 * @param next what is said beside an empty success
 * @param title what people read, where the convention cannot say it
 * @param idempotent whether doing it twice is as good as once
 * @param beside what a list shows beside its items, by key, and where in the vendor's page that is
 * @param call the {@code VendorCall} that does it, where a record cannot say how
 * @param tell what a model is told when the vendor refuses
 */
public record Endpoint(
        String file,
        String tool,
        Resource resource,
        String method,
        ToolClass toolClass,
        Set<String> tags,
        String description,
        Documentation documentation,
        String verb,
        String path,
        Optional<String> at,
        List<Argument> arguments,
        BodyFormat bodyFormat,
        Optional<Paging> paging,
        Effect effect,
        Set<String> refuseEmpty,
        Duration deadline,
        Optional<Columns> columns,
        AnswerKind answer,
        Map<String, JsonPointer> lift,
        Set<String> hide,
        List<RefusedPattern> refused,
        List<String> requireOneOf,
        Optional<ListOrder> order,
        Optional<String> next,
        Optional<String> title,
        boolean idempotent,
        Map<String, JsonPointer> beside,
        Optional<String> call,
        Tell tell) {
    public Endpoint {
        tags = Set.copyOf(tags);
        arguments = List.copyOf(arguments);
        refuseEmpty = Set.copyOf(refuseEmpty);
        refused = List.copyOf(refused);
        requireOneOf = List.copyOf(requireOneOf);
        lift = Map.copyOf(lift);
        beside = Map.copyOf(beside);
        hide = Set.copyOf(hide);
    }

    public boolean isList() {
        return paging.isPresent();
    }

    /** Whether it has one request of its own. */
    public boolean hasRequest() {
        return !verb.isEmpty();
    }

    /** Whether nobody documents it. */
    public boolean isDerived() {
        return documentation.status() == DocStatus.DERIVED;
    }
}
