package dev.postern.kit.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the record files of a vendor service. They are in a folder while it is tested, in a jar when it runs on the JVM
 * and inside the executable when it runs natively; each is a file system that can be walked.
 */
final class RecordFiles {
    private static final String ROOT = "records";

    private RecordFiles() {}

    static List<RecordFile> onClassPath(ClassLoader loader) {
        URL vendor = loader.getResource(ROOT + "/" + RecordFile.VENDOR);
        if (vendor == null) {
            throw new RecordFault(
                    RecordFile.VENDOR, 1, "there is no such file in the folder `records` of this service");
        }
        try {
            URI uri = vendor.toURI();
            if (uri.getScheme().equals("file")) {
                return below(Path.of(uri).resolveSibling("."));
            }
            try (FileSystem files = FileSystems.newFileSystem(uri, Map.of())) {
                return below(files.getPath("/" + ROOT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every YAML file below a folder, ordered by path. */
    static List<RecordFile> below(Path folder) throws IOException {
        Path root = folder.normalize();
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(".yaml"))
                    .map(path -> new RecordFile(root.relativize(path).toString().replace('\\', '/'), text(path)))
                    .sorted(java.util.Comparator.comparing(RecordFile::path))
                    .toList();
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
