package dev.postern.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The project's own files, without what is built or kept beside them. */
final class Project {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".postern", ".idea", "node_modules");

    private Project() {}

    static Path root() {
        return ROOT;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file whose name ends so, as a path below the root. */
    static List<Path> files(String ending) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(ending)) {
                        found.add(ROOT.relativize(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(found);
        return found;
    }

    /** The modules: every folder with a {@code pom.xml}. */
    static List<Path> modules() {
        return files("pom.xml").stream()
                .filter(pom -> pom.getNameCount() == 2)
                .map(pom -> pom.subpath(0, 1))
                .toList();
    }

    /** Whether a path exists; {@code <name>} and {@code *} in it stand for anything that has no slash. */
    static boolean has(String path) {
        String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (!plain.contains("<") && !plain.contains("*")) {
            return Files.exists(ROOT.resolve(plain));
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + plain.replaceAll("<[^>]*>", "*"));
        return files("").stream().anyMatch(matcher::matches);
    }
}
