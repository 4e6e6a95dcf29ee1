package dev.postern.stories.executable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A service, as its native executable is made of it.
 *
 * @param name its module
 * @param folders where its modules are built to, its own last
 * @param classes the project's classes in it
 */
record Service(String name, List<Path> folders, List<ClassModel> classes) {
    private static final Path ROOT = Path.of("..");
    private static final Pattern MODULE = Pattern.compile("<module>([a-z-]+-svc)</module>");

    /** Every service that the project builds. */
    static Stream<Service> all() {
        return MODULE.matcher(text(ROOT.resolve("pom.xml"))).results().map(module -> of(module.group(1)));
    }

    /** One that is made of these classes and nothing else. */
    static Service made(String name, List<Path> classFiles) {
        return new Service(
                name, List.of(), classFiles.stream().map(Service::parse).toList());
    }

    Stream<Call> calls() {
        return classes.stream().flatMap(Calls::of);
    }

    /** Every file in it that is no class, as a path of the class path. */
    List<String> resources() {
        return folders.stream()
                .flatMap(folder -> files(folder)
                        .filter(file -> !file.toString().endsWith(".class"))
                        .map(file -> folder.relativize(file).toString().replace('\\', '/')))
                .toList();
    }

    /** The text of a resource in each of its modules that has it. */
    Stream<String> texts(String resource) {
        return folders.stream()
                .map(folder -> folder.resolve(resource))
                .filter(Files::exists)
                .map(Service::text);
    }

    private static Service of(String name) {
        List<String> modules =
                name.equals("token-svc") ? List.of("contract", name) : List.of("contract", "connector-kit", name);
        List<Path> folders = modules.stream()
                .map(module -> ROOT.resolve(module).resolve("target/classes"))
                .toList();
        List<ClassModel> classes = folders.stream()
                .flatMap(Service::files)
                .filter(file -> file.toString().endsWith(".class"))
                .filter(file -> !file.endsWith("package-info.class"))
                .map(Service::parse)
                .toList();
        return new Service(name, folders, classes);
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("%s is not built; run ./dev test".formatted(folder), e);
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
