package dev.postern.stories;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A setting that the code reads.
 *
 * @param name as it is set, with {@code <name>} where whoever sets it chooses a name
 * @param otherwise what counts when it is not set: a default, {@code absent} where that means something, {@code required}
 */
record ConfigurationKey(String name, String otherwise) implements Comparable<ConfigurationKey> {
    private static final String ABSENT = "absent";
    private static final String REQUIRED = "required";
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(postern\\.[a-z.-]+)}");

    /** Every setting that a module's main sources map, or its properties files refer to. */
    static List<ConfigurationKey> of(String module) {
        Stream<ConfigurationKey> mapped = JavaSources.below(module + "/src/main/java").stream()
                .map(CompilationUnitTree::getTypeDecls)
                .flatMap(List::stream)
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .flatMap(ConfigurationKey::ofType);
        Stream<ConfigurationKey> referredTo = Project.files(".properties").stream()
                .filter(file -> file.startsWith(module + "/src/main"))
                .flatMap(file -> EXPRESSION
                        .matcher(Project.text(Project.root().resolve(file)))
                        .results())
                .map(expression -> new ConfigurationKey(expression.group(1), REQUIRED));
        return Stream.concat(mapped, referredTo).sorted().toList();
    }

    @Override
    public int compareTo(ConfigurationKey other) {
        return Comparator.comparing(ConfigurationKey::name)
                .thenComparing(ConfigurationKey::otherwise)
                .compare(this, other);
    }

    private static Stream<ConfigurationKey> ofType(ClassTree type) {
        return annotation(type.getModifiers(), "ConfigMapping").stream()
                .flatMap(prefix -> ofMembers(prefix, type, nested(type)).stream());
    }

    private static List<ConfigurationKey> ofMembers(String prefix, ClassTree type, Map<String, ClassTree> groups) {
        List<ConfigurationKey> keys = new ArrayList<>();
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method) {
                String name = annotation(method.getModifiers(), "WithParentName")
                                .isPresent()
                        ? prefix
                        : prefix + "."
                                + annotation(method.getModifiers(), "WithName")
                                        .orElseGet(() -> kebab(method.getName().toString()));
                keys.addAll(ofMember(name, method, groups));
            }
        }
        return keys;
    }

    private static List<ConfigurationKey> ofMember(String name, MethodTree method, Map<String, ClassTree> groups) {
        String type = String.valueOf(method.getReturnType());
        ClassTree group = groups.get(type);
        if (group != null) {
            return ofMembers(name, group, groups);
        }
        if (method.getReturnType() instanceof ParameterizedTypeTree map && type.startsWith("Map<")) {
            ClassTree value = groups.get(String.valueOf(map.getTypeArguments().get(1)));
            return value == null
                    ? List.of(new ConfigurationKey(name + ".<name>", ABSENT))
                    : ofMembers(name + ".<name>", value, groups);
        }
        String otherwise = annotation(method.getModifiers(), "WithDefault")
                .orElse(type.startsWith("Optional") ? ABSENT : REQUIRED);
        return List.of(new ConfigurationKey(name, otherwise));
    }

    private static Map<String, ClassTree> nested(ClassTree type) {
        return type.getMembers().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .collect(Collectors.toMap(
                        each -> each.getSimpleName().toString(), each -> each, (a, b) -> a, TreeMap::new));
    }

    /** The text that an annotation gives, empty where it gives none; nothing when it is not there. */
    private static Optional<String> annotation(ModifiersTree modifiers, String name) {
        return modifiers.getAnnotations().stream()
                .filter(annotation -> annotation.getAnnotationType().toString().equals(name))
                .map(ConfigurationKey::argument)
                .findFirst();
    }

    private static String argument(AnnotationTree annotation) {
        return annotation.getArguments().stream()
                .map(argument -> argument instanceof AssignmentTree given ? given.getExpression() : argument)
                .map(ExpressionTree.class::cast)
                .flatMap(argument -> JavaSources.literal(argument).stream())
                .findFirst()
                .orElse("");
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
