package dev.postern.kit.record;

import java.util.Optional;

/**
 * That the account knows an argument's value when the caller does not give it.
 *
 * @param field the field of the account's credential
 * @param unless an argument beside which the value is not wanted
 */
public record FromAccount(String field, Optional<String> unless) {
    static Optional<FromAccount> read(YamlMap map) {
        boolean detailed = map.json("account").filter(node -> node.isObject()).isPresent();
        return detailed
                ? map.map("account", inner -> new FromAccount(inner.text("field"), inner.optionalText("unless")))
                : map.optionalText("account").map(field -> new FromAccount(field, Optional.empty()));
    }
}
