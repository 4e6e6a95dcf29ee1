package dev.postern.stories.executable;

import java.lang.classfile.Annotation;
import java.lang.constant.ClassDesc;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Converters and the like that Jackson makes because an annotation names them. */
final class AnnotationRule implements Rule {
    private static final Set<ClassDesc> NAMING = Stream.of(
                    "com.fasterxml.jackson.databind.annotation.JsonSerialize",
                    "com.fasterxml.jackson.databind.annotation.JsonDeserialize",
                    "com.fasterxml.jackson.annotation.JsonSubTypes",
                    "com.fasterxml.jackson.annotation.JsonTypeInfo",
                    "com.fasterxml.jackson.annotation.JsonInclude")
            .map(ClassDesc::of)
            .collect(Collectors.toSet());

    /** Quarkus' Jackson extension registers what these members name. */
    private static final Set<String> BY_THE_EXTENSION =
            Set.of("using", "keyUsing", "contentUsing", "nullsUsing", "builder");

    @Override
    public Stream<String> missing(Service service, Registered registered) {
        return service.classes().stream()
                .flatMap(type -> Annotated.anywhereIn(type)
                        .filter(annotation -> NAMING.contains(annotation.classSymbol()))
                        .flatMap(annotation -> named(annotation)
                                .filter(named -> !registered.has(named))
                                .map(named -> words(type.thisClass().asSymbol(), annotation, named))));
    }

    private static Stream<ClassDesc> named(Annotation annotation) {
        return annotation.elements().stream()
                .filter(element -> !BY_THE_EXTENSION.contains(element.name().stringValue()))
                .flatMap(element -> Annotated.classesIn(element.value()));
    }

    private static String words(ClassDesc type, Annotation annotation, ClassDesc named) {
        return "@%s on %s names %s, which nothing registers: put @RegisterForReflection on it"
                .formatted(annotation.classSymbol().displayName(), type.displayName(), named.displayName());
    }
}
