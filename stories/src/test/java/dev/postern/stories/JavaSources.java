package dev.postern.stories;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java sources of the project, as the compiler parses them: what they say can be read without running them. */
final class JavaSources {
    private JavaSources() {}

    /** Every source file below a folder of the project. */
    static List<CompilationUnitTree> below(String folder) {
        List<Path> files = Project.files(".java").stream()
                .filter(file -> file.startsWith(folder))
                .map(Project.root()::resolve)
                .toList();
        if (files.isEmpty()) {
            throw new AssertionError("there are no sources in " + folder);
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            return units;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A literal's value as text: strings that are added together, and numbers below zero, are literals too. */
    static Optional<String> literal(ExpressionTree expression) {
        return switch (expression) {
            case LiteralTree literal -> Optional.of(String.valueOf(literal.getValue()));
            case UnaryTree unary -> literal(unary.getExpression()).map(value -> "-" + value);
            case BinaryTree binary ->
                literal(binary.getLeftOperand())
                        .flatMap(left -> literal(binary.getRightOperand()).map(right -> left + right));
            default -> Optional.empty();
        };
    }
}
