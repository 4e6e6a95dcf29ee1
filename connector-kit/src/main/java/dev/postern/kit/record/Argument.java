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
 * @param made whether no caller gives it: the record's {@code VendorCall} makes it
 * @param live what it has to do with what only the account knows
 * @param account what the account knows of it when the caller does not give it
 * @param aliases other names by which it is taken, though not listed
 * @param schema what it may be, as JSON Schema, with its description
 */
public record Argument(
        String name,
        String wireName,
        Set<Place> places,
        boolean required,
        boolean file,
        boolean made,
        Optional<LiveUse> live,
        Optional<FromAccount> account,
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
                made || other.made,
                live.or(other::live),
                account.or(other::account),
                aliases,
                schema);
    }
}
