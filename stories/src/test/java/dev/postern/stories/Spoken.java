package dev.postern.stories;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What sources say in literals: constants of enums, numbers with a name, words that methods are given. */
final class Spoken {
    private Spoken() {}

    /** Each constant of an enum, its name first and then the literals that it is made with. */
    static List<List<String>> constants(String folder, String enumName) {
        List<List<String>> constants = new ArrayList<>();
        scan(folder, new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
                if (type.getSimpleName().contentEquals(enumName)) {
                    type.getMembers().stream()
                            .filter(VariableTree.class::isInstance)
                            .map(VariableTree.class::cast)
                            .filter(member -> member.getInitializer() instanceof NewClassTree)
                            .forEach(member -> constants.add(constant(member)));
                }
                return super.visitClass(type, null);
            }
        });
        return constants;
    }

    /** The values of every {@code int} with a name that passes. */
    static Set<String> numbers(String folder, Predicate<String> wanted) {
        Set<String> numbers = new TreeSet<>();
        scan(folder, new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
                ExpressionTree value = variable.getInitializer();
                if (value != null && String.valueOf(variable.getType()).equals("int")) {
                    JavaSources.literal(value).filter(wanted).ifPresent(numbers::add);
                }
                return super.visitVariable(variable, null);
            }
        });
        return numbers;
    }

    /** Every text that stands alone as an argument of one of these methods. */
    static Set<String> arguments(String folder, Collection<String> methods) {
        Set<String> texts = new TreeSet<>();
        scan(folder, new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
                if (methods.contains(name(call.getMethodSelect()))) {
                    call.getArguments().stream()
                            .filter(LiteralTree.class::isInstance)
                            .map(argument -> String.valueOf(((LiteralTree) argument).getValue()))
                            .forEach(texts::add);
                }
                return super.visitMethodInvocation(call, null);
            }
        });
        return texts;
    }

    /** Every text of the files that import something of a package; of all files when none is named. */
    static Set<String> texts(String folder, String importedPackage) {
        Set<String> texts = new TreeSet<>();
        TreeScanner<@Nullable Void, @Nullable Void> scanner = new TreeScanner<>() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                if (literal.getValue() instanceof String text) {
                    texts.add(text);
                }
                return super.visitLiteral(literal, null);
            }
        };
        JavaSources.below(folder).stream()
                .filter(unit -> importedPackage.isEmpty()
                        || unit.getImports().stream()
                                .anyMatch(each ->
                                        each.getQualifiedIdentifier().toString().startsWith(importedPackage)))
                .forEach(unit -> scanner.scan(unit, null));
        return texts;
    }

    private static List<String> constant(VariableTree member) {
        List<String> words = new ArrayList<>();
        words.add(member.getName().toString());
        if (member.getInitializer() instanceof NewClassTree made) {
            made.getArguments()
                    .forEach(argument -> JavaSources.literal(argument).ifPresent(words::add));
        }
        return words;
    }

    private static String name(ExpressionTree method) {
        return switch (method) {
            case MemberSelectTree select -> select.getIdentifier().toString();
            case IdentifierTree identifier -> identifier.getName().toString();
            default -> "";
        };
    }

    private static void scan(String folder, TreeScanner<@Nullable Void, @Nullable Void> scanner) {
        for (CompilationUnitTree unit : JavaSources.below(folder)) {
            scanner.scan(unit, null);
        }
    }
}
