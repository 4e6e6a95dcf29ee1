package dev.postern.kit.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a model is told when the vendor refuses.
 *
 * @param statuses by HTTP status
 * @param codes by the vendor's own error code, which says more than a status
 */
public record Tell(Map<Integer, String> statuses, Map<String, String> codes) {
    public static final Tell NOTHING = new Tell(Map.of(), Map.of());

    public Tell {
        statuses = Map.copyOf(statuses);
        codes = Map.copyOf(codes);
    }

    public Optional<String> of(int status) {
        return Optional.ofNullable(statuses.get(status));
    }

    public Optional<String> of(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    static Tell read(YamlMap map) {
        Map<Integer, String> statuses = new HashMap<>();
        Map<String, String> codes = new HashMap<>();
        map.map("tell", YamlMap::eachText).orElse(Map.of()).forEach((key, text) -> {
            if (key.matches("[345][0-9][0-9]")) {
                statuses.put(Integer.valueOf(key), text.strip());
            } else if (key.matches("[A-Za-z][A-Za-z0-9_.-]*")) {
                codes.put(key, text.strip());
            } else {
                throw map.faultAt(
                        "tell",
                        "`%s` is neither a status that a vendor refuses with nor a vendor's code".formatted(key));
            }
        });
        return new Tell(statuses, codes);
    }
}
