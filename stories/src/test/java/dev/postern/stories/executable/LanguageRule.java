package dev.postern.stories.executable;

import java.lang.constant.ClassDesc;
import java.util.Set;
import java.util.stream.Stream;

/** Character sets and languages: an executable has a few of them, unless it is told to keep more. */
final class LanguageRule implements Rule {
    private static final ClassDesc CHARSET = ClassDesc.of("java.nio.charset.Charset");
    private static final ClassDesc LOCALE = ClassDesc.of("java.util.Locale");
    private static final String ALL_CHARSETS = "quarkus.native.add-all-charsets";
    private static final Set<String> OTHER_LOCALES = Set.of(
            "<init>",
            "of",
            "forLanguageTag",
            "getDefault",
            "GERMANY",
            "GERMAN",
            "FRANCE",
            "FRENCH",
            "ITALY",
            "ITALIAN");

    @Override
    public Stream<String> missing(Service service, Registered registered) {
        Stream<String> charsets = service.calls()
                .filter(call -> call.isOf(CHARSET, Set.of("forName")))
                .filter(call -> !registered.isSet(ALL_CHARSETS, "true"))
                .map(call -> "%s, and an executable knows few: set %s=true".formatted(call, ALL_CHARSETS));
        Stream<String> locales = service.calls()
                .filter(call -> call.isOf(LOCALE, OTHER_LOCALES))
                .map(call -> "%s: an executable speaks English in every locale that quarkus.locales does not name"
                        .formatted(call));
        return Stream.concat(charsets, locales);
    }
}
