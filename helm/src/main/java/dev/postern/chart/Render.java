package dev.postern.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes {@code k8s/} anew. Its argument is the project's folder. */
public final class Render {
    private Render() {}

    public static void main(String... arguments) throws IOException {
        Path project = Path.of(arguments[0]).toRealPath();
        Path folder = project.resolve("k8s");
        Map<Path, String> files = new Manifests(new Chart(project)).render();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                List<Path> deepestFirst = old.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
        }
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        System.out.printf("%d files in %s%n", files.size(), project.relativize(folder));
    }
}
