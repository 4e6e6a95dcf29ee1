package dev.postern.kit.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One argument of a tool.
 *
 * @param name as the tool's caller gives it
 * @param wireName as the vendor has it
 * @param places where it goes; one that is both a query parameter and a body key goes to both
 * @param required whether a call without it is refused
 * @param file whether it is a file to upload, given as {@code {name, media_type, base64 | text}}
 * @param live what it has to do with what only the account knows
 * @param aliases other names by which it is taken, though not listed
 * @param schema what it may be, as JSON Schema, with its description
 */
public record Argument(
        String name,
        String wireName,
        Set<Place> places,
        boolean required,
        boolean file,
        Optional<LiveUse> live,
        List<String> aliases,
        ObjectNode schema) {
    public Argument {
        places = Set.copyOf(places);
        aliases = List.copyOf(aliases);
    }

    Argument alsoIn(Argument other) {
        Set<Place> both = new java.util.HashSet<>(places);
        both.addAll(other.places);
        return new Argument(
                name,
                wireName,
                both,
                required || other.required,
                file || other.file,
                live.or(other::live),
                aliases,
                schema);
    }
}
