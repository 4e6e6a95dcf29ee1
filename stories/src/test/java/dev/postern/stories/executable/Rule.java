package dev.postern.stories.executable;

import java.util.List;
import java.util.stream.Stream;

/** Something that has to be told to a native build, and is not found missing before it runs. */
interface Rule {
    /** What is missing, in words: where it is needed, and what to add. */
    Stream<String> missing(Service service, Registered registered);

    /** All that is missing in a service, of all rules. */
    static List<String> allMissing(Service service) {
        Registered registered = new Registered(service);
        return Stream.of(
                        new JsonRule(),
                        new AnswerRule(),
                        new AnnotationRule(),
                        new ReflectionRule(),
                        new QueryRule(),
                        new ResourceRule(),
                        new ProviderRule(),
                        new CacheRule(),
                        new LanguageRule(),
                        new BuildMachineRule())
                .flatMap(rule -> rule.missing(service, registered))
                .distinct()
                .sorted()
                .toList();
    }
}
