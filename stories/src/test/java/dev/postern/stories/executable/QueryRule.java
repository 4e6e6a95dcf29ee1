package dev.postern.stories.executable;

import java.lang.constant.ClassDesc;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Classes that queries fill: Hibernate makes them by their constructors, and only entities are registered for it. */
final class QueryRule implements Rule {
    private static final Pattern NEW = Pattern.compile("(?is)select\\s+new\\s+([\\w.$]+)");
    private static final Set<String> OF_ENTITIES =
            Set.of("jakarta.persistence.Entity", "jakarta.persistence.Embeddable");
    private static final Set<ClassDesc> QUERYING = Stream.of(
                    "jakarta.persistence.EntityManager",
                    "org.hibernate.Session",
                    "io.quarkus.hibernate.orm.panache.PanacheQuery")
            .map(ClassDesc::of)
            .collect(Collectors.toSet());
    private static final Set<String> METHODS =
            Set.of("createQuery", "createNativeQuery", "createSelectionQuery", "project");

    @Override
    public Stream<String> missing(Service service, Registered registered) {
        Set<ClassDesc> entities = service.classes().stream()
                .filter(type -> OF_ENTITIES.stream().anyMatch(each -> Annotated.is(type, each)))
                .map(type -> type.thisClass().asSymbol())
                .collect(Collectors.toSet());
        Stream<String> results = service.calls()
                .filter(call -> call.isOf(QUERYING, METHODS))
                .filter(call -> call.last() instanceof Argument.Named named
                        && named.type().descriptorString().startsWith("Ldev/postern/")
                        && !entities.contains(named.type())
                        && !registered.has(named.type()))
                .map(call -> "%s %s".formatted(call, Plain.advice(call.last())));
        Stream<String> made = service.calls()
                .filter(call -> call.last() instanceof Argument.Text)
                .flatMap(call -> NEW.matcher(((Argument.Text) call.last()).text())
                        .results()
                        .filter(found -> !registered.has(found.group(1)))
                        .map(found ->
                                "%s with a query that makes %s, which nothing registers: put @RegisterForReflection on it"
                                        .formatted(call, found.group(1))));
        return Stream.concat(results, made);
    }
}
