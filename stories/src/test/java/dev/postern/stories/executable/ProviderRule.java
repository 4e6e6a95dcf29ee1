package dev.postern.stories.executable;

import java.util.stream.Stream;

/** Providers of our own that a library looks for by a file: the file is a resource (see there), and the class is made by name. */
final class ProviderRule implements Rule {
    private static final String FILES = "META-INF/services/";

    @Override
    public Stream<String> missing(Service service, Registered registered) {
        return service.resources().stream()
                .filter(path -> path.startsWith(FILES))
                .distinct()
                .flatMap(path -> service.texts(path)
                        .flatMap(String::lines)
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .filter(provider -> !registered.has(provider))
                        .map(provider -> "%s names %s, which nothing registers: put @RegisterForReflection on it"
                                .formatted(path, provider)));
    }
}
