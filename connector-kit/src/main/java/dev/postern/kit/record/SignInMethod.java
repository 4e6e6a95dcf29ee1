package dev.postern.kit.record;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Map;

/** One way to sign in at a vendor. It is used when the account's credential has all of its fields. */
public sealed interface SignInMethod {
    List<String> credentialFields();

    /**
     * The credential holds a bearer token that is ready for use.
     *
     * @param token the field with the token
     * @param headers further headers, each with the field that it takes its value from; sent when the credential has it
     */
    record Bearer(String token, Map<String, String> headers) implements SignInMethod {
        public Bearer {
            headers = Map.copyOf(headers);
        }

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

    /**
     * OAuth 2.0 client credentials (RFC 6749, 4.4), sent as a form.
     *
     * @param path where they are posted, below the account's host
     * @param id the credential's field with the client id
     * @param secret the credential's field with the client secret
     */
    record ClientCredentials(String path, String id, String secret) implements SignInMethod {
        @Override
        public List<String> credentialFields() {
            return List.of(id, secret);
        }
    }

    static SignInMethod read(YamlMap map) {
        String kind = map.text("kind");
        return switch (kind) {
            case "bearer" ->
                new Bearer(
                        map.text("token"), map.map("headers", YamlMap::eachText).orElse(Map.of()));
            case "login" ->
                new Login(map.text("path"), map.texts("fields"), Pointers.of(map, "token", map.text("token")));
            case "client-credentials" -> new ClientCredentials(map.text("path"), map.text("id"), map.text("secret"));
            default ->
                throw map.faultAt(
                        "kind", "`kind: %s` is unknown; it can be bearer, login or client-credentials".formatted(kind));
        };
    }
}
