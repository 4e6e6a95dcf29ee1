package dev.postern.kit.record;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One way to sign in at a vendor. It is used when the account's credential, and the call, have all that it takes. */
public sealed interface SignInMethod {
    /** The fields that the credential must have. */
    List<String> credentialFields();

    /** The arguments that the call must have been given. */
    default Set<String> arguments() {
        return Set.of();
    }

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
     * Headers from the credential take the place of a bearer token.
     *
     * @param headers each with the field that it takes its value from
     */
    record Header(Map<String, String> headers) implements SignInMethod {
        public Header {
            headers = Map.copyOf(headers);
        }

        @Override
        public List<String> credentialFields() {
            return headers.values().stream().sorted().toList();
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
     * @param at at which other address of the vendor's; below the account's host where absent
     * @param path where they are posted
     * @param id the credential's field with the client id
     * @param secret the credential's field with the client secret
     * @param form what the form carries besides
     */
    record ClientCredentials(Optional<String> at, String path, String id, String secret, Map<String, SignInValue> form)
            implements SignInMethod {
        public ClientCredentials {
            form = Map.copyOf(form);
        }

        @Override
        public List<String> credentialFields() {
            List<String> fields = new ArrayList<>(List.of(id, secret));
            form.values().stream()
                    .flatMap(value -> value.field().stream())
                    .sorted()
                    .forEach(fields::add);
            return List.copyOf(fields);
        }

        @Override
        public Set<String> arguments() {
            return form.values().stream()
                    .flatMap(value -> value.argument().stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * The credential's fields are posted as a JSON object to a path that depends on the call.
     *
     * @param at at which other address of the vendor's; at the account's where absent
     * @param path where they are posted, with arguments of the call as {@code {name}}
     * @param fields the vendor's own names, each with the credential's field
     * @param token where in the answer the token is
     * @param expires where in it the seconds are for which the token is good
     */
    record TokenCall(
            Optional<String> at,
            String path,
            Map<String, String> fields,
            JsonPointer token,
            Optional<JsonPointer> expires)
            implements SignInMethod {
        public TokenCall {
            fields = Map.copyOf(fields);
        }

        @Override
        public List<String> credentialFields() {
            return fields.values().stream().sorted().toList();
        }

        @Override
        public Set<String> arguments() {
            return SignInValue.placeholders(path);
        }
    }

    /** Nothing is sent: what answers needs no credential, or nobody has one. */
    record None() implements SignInMethod {
        @Override
        public List<String> credentialFields() {
            return List.of();
        }
    }
}
