package dev.postern.kit.record;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the methods of {@code signIn}. */
final class SignInReader {
    private SignInReader() {}

    /** How accounts sign in: with something. */
    static SignInMethod ofAccount(YamlMap map) {
        SignInMethod method = read(map);
        if (method instanceof SignInMethod.None || !method.arguments().isEmpty()) {
            throw map.faultAt(
                    "kind", "only at one of `api.others` can a sign-in be none, or depend on the arguments of a call");
        }
        return method;
    }

    /** How one signs in at another address: with nothing at first, or with nothing where all else is missing. */
    static List<SignInMethod> ofOther(YamlMap map) {
        List<SignInMethod> methods = map.maps("signIn", SignInReader::read);
        if (methods.stream()
                .skip(1)
                .limit(Math.max(0, methods.size() - 2L))
                .anyMatch(SignInMethod.None.class::isInstance)) {
            throw map.faultAt(
                    "signIn", "`kind: none` is tried before all others, or after all, and stands first or last");
        }
        return methods;
    }

    private static SignInMethod read(YamlMap map) {
        String kind = map.text("kind");
        return switch (kind) {
            case "bearer" ->
                new SignInMethod.Bearer(
                        map.text("token"), map.map("headers", YamlMap::eachText).orElse(Map.of()));
            case "header" -> new SignInMethod.Header(map.requiredMap("headers", YamlMap::eachText));
            case "login" ->
                new SignInMethod.Login(
                        map.text("path"), map.texts("fields"), Pointers.of(map, "token", map.text("token")));
            case "client-credentials" ->
                new SignInMethod.ClientCredentials(
                        map.optionalText("at"), map.text("path"), map.text("id"), map.text("secret"), form(map));
            case "token-call" ->
                new SignInMethod.TokenCall(
                        map.optionalText("at"),
                        map.text("path"),
                        map.requiredMap("fields", YamlMap::eachText),
                        Pointers.of(map, "token", map.text("token")),
                        Pointers.optional(map, "expires"));
            case "none" -> new SignInMethod.None();
            default ->
                throw map.faultAt(
                        "kind",
                        "`kind: %s` is unknown; it can be bearer, header, login, client-credentials, token-call or none"
                                .formatted(kind));
        };
    }

    private static Map<String, SignInValue> form(YamlMap map) {
        Map<String, SignInValue> form = new TreeMap<>();
        map.map("form", YamlMap::eachText)
                .orElse(Map.of())
                .forEach((name, from) -> form.put(name, SignInValue.of(from)));
        return form;
    }
}
