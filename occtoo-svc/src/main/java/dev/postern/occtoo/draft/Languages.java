package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.postern.kit.result.Json;
import dev.postern.occtoo.word.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Languages as Occtoo writes them, each once. */
final class Languages {
    private Languages() {}

    static List<String> of(Given given, String key, Findings findings) {
        Set<String> languages = new LinkedHashSet<>();
        List<String> texts = given.texts(key);
        for (int i = 0; i < texts.size(); i++) {
            one(texts.get(i), given.at(key) + "[" + i + "]", findings).ifPresent(languages::add);
        }
        return List.copyOf(languages);
    }

    static Optional<String> one(String text, String path, Findings findings) {
        Optional<String> language = Language.normalized(text);
        if (language.isEmpty()) {
            findings.refused(path, "`%s` is no language: %s.".formatted(text, Language.RULE));
        }
        return language;
    }

    static ArrayNode json(List<String> texts) {
        ArrayNode list = Json.NODES.arrayNode();
        texts.forEach(list::add);
        return list;
    }
}
