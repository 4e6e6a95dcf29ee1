package dev.postern.token.world;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The endpoints of the admin API, as they are in the code. */
public final class Endpoints {
    /**
     * One of them.
     *
     * @param method as {@code GET}
     */
    public record Endpoint(String method, String path) implements Comparable<Endpoint> {
        @Override
        public int compareTo(Endpoint other) {
            return Comparator.comparing(Endpoint::path)
                    .thenComparing(Endpoint::method)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private Endpoints() {}

    public static Set<Endpoint> all() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .filter(type -> type.getName().startsWith("dev.postern.token."))
                .flatMap(type -> Arrays.stream(type.getMethods())
                        .flatMap(method -> verbs(method)
                                .map(verb -> new Endpoint(
                                        verb, type.getAnnotation(Path.class).value() + path(method)))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static String path(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }
}
