package dev.postern.kit.record;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What the vendor would refuse in words that help nobody, or do without asking, and is therefore refused before it is
 * called.
 *
 * @param argument in which argument
 * @param rule what it must not be
 */
public record RefusedPattern(String argument, Rule rule) {
    /**
     * What an argument must not be.
     *
     * @param pattern what it must not contain
     * @param say what is wrong and the way round
     */
    public record Rule(Pattern pattern, String say) {
        static Rule read(YamlMap map) {
            try {
                return new Rule(
                        Pattern.compile(map.text("pattern")), map.text("say").strip());
            } catch (PatternSyntaxException e) {
                throw map.faultAt("pattern", "this is no regular expression: " + e.getDescription());
            }
        }
    }

    /** Reads one that holds its rule, or names one of those that the vendor's records share. */
    static RefusedPattern read(YamlMap map, Map<String, Rule> shared) {
        String argument = map.text("argument");
        return map.optionalText("rule")
                .map(name -> {
                    Rule rule = shared.get(name);
                    if (rule == null) {
                        throw map.faultAt("rule", "`%s` is not among the refusals of vendor.yaml".formatted(name));
                    }
                    return new RefusedPattern(argument, rule);
                })
                .orElseGet(() -> new RefusedPattern(argument, Rule.read(map)));
    }

    /** Whether this text is to be refused. */
    public boolean matches(String text) {
        return rule.pattern().matcher(text).find();
    }
}
