package dev.postern.kit.record;

import java.util.Optional;
import java.util.Set;

/**
 * That a list keeps no order of its own, so that its pages overlap unless the caller asks for one.
 *
 * @param argument by which a caller asks for an order
 * @param usual the order asked for where the caller names none
 * @param unless arguments with which the usual order would make no sense; it is left out then
 * @param say what is said beside a page that another follows, where nothing orders them
 */
public record ListOrder(String argument, Optional<String> usual, Set<String> unless, String say) {
    static ListOrder read(YamlMap map, Set<String> arguments) {
        String argument = map.text("argument");
        if (!arguments.contains(argument)) {
            throw map.faultAt("argument", "`%s` is no argument of this tool".formatted(argument));
        }
        return new ListOrder(
                argument,
                map.optionalText("usual"),
                Set.copyOf(map.texts("unless")),
                map.text("say").strip());
    }
}
