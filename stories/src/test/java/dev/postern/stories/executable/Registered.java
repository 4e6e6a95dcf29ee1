package dev.postern.stories.executable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a native build of a service is told to keep, or finds by itself. */
final class Registered {
    private static final ClassDesc ANNOTATION = ClassDesc.of("io.quarkus.runtime.annotations.RegisterForReflection");
    private static final List<String> SETTINGS =
            List.of("META-INF/microprofile-config.properties", "application.properties");

    private final Set<String> classes = new HashSet<>();
    private final Properties settings = new Properties();
    private final Predicate<String> resources;

    Registered(Service service) {
        service.classes().forEach(this::addAnnotated);
        new Exchanged(service).types().map(ClassDesc::descriptorString).forEach(classes::add);
        SETTINGS.stream().flatMap(service::texts).forEach(this::addSettings);
        resources = globs(settings.getProperty("quarkus.native.resources.includes", ""))
                .or(patterns(service));
    }

    boolean has(ClassDesc type) {
        return classes.contains(type.descriptorString());
    }

    boolean has(String className) {
        return has(ClassDesc.of(className));
    }

    boolean hasResource(String path) {
        return resources.test(path);
    }

    boolean isSet(String key, String value) {
        return value.equals(settings.getProperty(key));
    }

    private void addAnnotated(ClassModel type) {
        Annotated.by(type)
                .filter(annotation -> annotation.classSymbol().equals(ANNOTATION))
                .forEach(annotation -> {
                    List<ClassDesc> others = Stream.concat(Annotated.classesIn(annotation), names(annotation))
                            .toList();
                    // With targets, it is they who are registered, and not the class that names them.
                    (others.isEmpty() ? Stream.of(type.thisClass().asSymbol()) : others.stream())
                            .map(ClassDesc::descriptorString)
                            .forEach(classes::add);
                });
    }

    private static Stream<ClassDesc> names(Annotation annotation) {
        return annotation.elements().stream()
                .filter(element -> element.name().equalsString("classNames"))
                .map(AnnotationElement::value)
                .map(AnnotationValue.OfArray.class::cast)
                .flatMap(array -> array.values().stream())
                .map(AnnotationValue.OfString.class::cast)
                .map(name -> ClassDesc.of(name.stringValue()));
    }

    private void addSettings(String text) {
        try {
            settings.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Predicate<String> globs(String commaSeparated) {
        return Stream.of(commaSeparated.split(",", -1))
                .map(String::strip)
                .filter(glob -> !glob.isEmpty())
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .<Predicate<String>>map(glob -> path -> glob.matches(Path.of(path)))
                .reduce(path -> false, Predicate::or);
    }

    private static Predicate<String> patterns(Service service) {
        return service.resources().stream()
                .filter(path -> path.matches("META-INF/native-image/.*/resource-config\\.json"))
                .distinct()
                .flatMap(service::texts)
                .flatMap(Registered::included)
                .map(Pattern::compile)
                .map(Pattern::asMatchPredicate)
                .reduce(path -> false, Predicate::or);
    }

    private static Stream<String> included(String json) {
        try {
            return new ObjectMapper()
                    .readTree(json)
                    .path("resources")
                    .path("includes")
                    .valueStream()
                    .map(include -> include.path("pattern").asText());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
