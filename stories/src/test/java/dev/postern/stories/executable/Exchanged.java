package dev.postern.stories.executable;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes that endpoints and REST clients name in their signatures, and those these hold: Quarkus REST registers them. */
final class Exchanged {
    private static final Pattern OURS = Pattern.compile("L(dev/postern/[\\w/$]+)");
    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE").stream()
            .map("jakarta.ws.rs."::concat)
            .collect(Collectors.toSet());

    private final Map<String, ClassModel> byName;

    Exchanged(Service service) {
        byName = service.classes().stream()
                .collect(Collectors.toMap(
                        type -> type.thisClass().asInternalName(),
                        Function.identity(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    Stream<ClassDesc> types() {
        Deque<String> open = byName.values().stream()
                .filter(type -> Annotated.is(type, "jakarta.ws.rs.Path"))
                .flatMap(type -> type.methods().stream())
                .filter(method -> VERBS.stream().anyMatch(verb -> Annotated.is(method, verb)))
                .flatMap(method -> named(signature(method)))
                .collect(Collectors.toCollection(ArrayDeque::new));
        Set<String> all = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String next = open.pop();
            if (byName.containsKey(next) && all.add(next)) {
                byName.get(next).fields().stream()
                        .flatMap(field -> named(field.findAttribute(Attributes.signature())
                                .map(attribute -> attribute.signature().stringValue())
                                .orElseGet(() -> field.fieldType().stringValue())))
                        .forEach(open::push);
            }
        }
        return all.stream().map(ClassDesc::ofInternalName);
    }

    private static String signature(MethodModel method) {
        return method.findAttribute(Attributes.signature())
                .map(attribute -> attribute.signature().stringValue())
                .orElseGet(() -> method.methodType().stringValue());
    }

    private static Stream<String> named(String signature) {
        return OURS.matcher(signature).results().map(found -> found.group(1));
    }
}
