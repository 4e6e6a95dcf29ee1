package dev.postern.kit.record;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What the vendor would refuse in words that help nobody, and is therefore refused before it is called.
 *
 * @param argument in which argument
 * @param pattern what it must not contain
 * @param say what is wrong and the way round
 */
public record RefusedPattern(String argument, Pattern pattern, String say) {
    static RefusedPattern read(YamlMap map) {
        try {
            return new RefusedPattern(
                    map.text("argument"),
                    Pattern.compile(map.text("pattern")),
                    map.text("say").strip());
        } catch (PatternSyntaxException e) {
            throw map.faultAt("pattern", "this is no regular expression: " + e.getDescription());
        }
    }
}
