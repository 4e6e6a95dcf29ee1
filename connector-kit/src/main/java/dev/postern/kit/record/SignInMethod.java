package dev.postern.kit.record;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;

/** One way to sign in at a vendor. It is used when the account's credential has all of its fields. */
public sealed interface SignInMethod {
    List<String> credentialFields();

    /** The credential holds a bearer token that is ready for use, in the field {@code token}. */
    record Bearer(String token) implements SignInMethod {
        @Override
        public List<String> credentialFields() {
            return List.of(token);
        }
    }

    /**
     * The credential's fields are posted as a JSON object, and a bearer token comes back.
     *
     * @param path where they are posted
     * @param fields which fields, by the vendor's own names
     * @param token where in the answer the token is
     */
    record Login(String path, List<String> fields, JsonPointer token) implements SignInMethod {
        public Login {
            fields = List.copyOf(fields);
        }

        @Override
        public List<String> credentialFields() {
            return fields;
        }
    }

    static SignInMethod read(YamlMap map) {
        String kind = map.text("kind");
        return switch (kind) {
            case "bearer" -> new Bearer(map.text("token"));
            case "login" ->
                new Login(map.text("path"), map.texts("fields"), Pointers.of(map, "token", map.text("token")));
            default -> throw map.faultAt("kind", "`kind: %s` is unknown; it can be bearer or login".formatted(kind));
        };
    }
}
