package dev.postern.occtoo.draft;

import dev.postern.occtoo.word.Identifier;
import java.util.Locale;
import java.util.Optional;

/** Ids, as they were given, put right, or made of a name. */
final class Naming {
    private Naming() {}

    /** The id that something would have; empty where nothing says. Looks only, says nothing. */
    static Optional<String> id(Given given, String name) {
        Optional<String> wish = given.text("id");
        return wish.isPresent()
                ? wish.flatMap(Naming::asIdentifier)
                : given.text(name).flatMap(Identifier::fromName);
    }

    /** The same, and says what was changed or what cannot be used. */
    static Optional<String> id(Given given, String name, Findings findings) {
        Optional<String> id = id(given, name);
        String wish = given.text("id").orElse("");
        if (!wish.isEmpty() && id.isEmpty()) {
            findings.refused(given.at("id"), "`%s` cannot be an id: %s.".formatted(wish, Identifier.RULE));
        } else if (!wish.isEmpty() && !id.orElse("").equals(wish)) {
            findings.warn("`%s` was `%s`; it is now `%s`, as an id has %s."
                    .formatted(given.at("id"), wish, id.orElse(""), Identifier.RULE));
        } else if (id.isEmpty()) {
            findings.missing(
                    given.at("id"),
                    "An id, %s. It cannot be changed later, and others see it.".formatted(Identifier.RULE));
        }
        return id;
    }

    /** The name, and says where there is none. */
    static Optional<String> name(Given given, Findings findings) {
        Optional<String> name = given.text("name");
        if (name.isEmpty()) {
            findings.missing("name", "A name that people know it by.");
        }
        return name;
    }

    /** An id of a source's property, which Occtoo keeps in lower case. */
    static Optional<String> lower(Given given, String key, Findings findings) {
        return given.text(key).flatMap(wish -> {
            Optional<String> id = asIdentifier(wish).map(text -> text.toLowerCase(Locale.ROOT));
            if (id.isEmpty()) {
                findings.refused(given.at(key), "`%s` cannot be an id: %s.".formatted(wish, Identifier.RULE));
            } else if (!id.get().equals(wish)) {
                findings.warn("`%s` was `%s`; it is now `%s`, as sources keep the ids of properties in lower case."
                        .formatted(given.at(key), wish, id.get()));
            }
            return id;
        });
    }

    static Optional<String> asIdentifier(String wish) {
        return Identifier.isOne(wish) ? Optional.of(wish) : Identifier.fromName(wish);
    }
}
