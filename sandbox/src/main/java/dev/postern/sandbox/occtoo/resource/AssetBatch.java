package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Violations;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.store.Kind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a request about assets names, held against the rules before anything is done. */
final class AssetBatch {
    private static final String KEY = "[A-Za-z0-9_-]{1,256}";

    private AssetBatch() {}

    /** File names by keys, from the body's {@code assets}; at most so many, with keys that differ by more than case. */
    static Map<String, String> files(Call call, int most) {
        open(call);
        Violations violations = call.body().violations();
        JsonNode given = call.body().array("assets");
        violations.check(!given.isEmpty(), "assets", "At least one asset is required.");
        violations.check(given.size() <= most, "assets", "At most " + most + " assets are allowed in one call.");
        Map<String, String> files = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            String at = "assets[" + i + "]";
            String key = given.path(i).path("entryKey").asText("");
            String name = given.path(i).path("filename").asText("");
            violations.check(
                    key.matches(KEY), at + ".entryKey", "A key has 1 to 256 letters, digits, '_' or '-', and no more.");
            violations.check(
                    keys.add(key.toLowerCase(Locale.ROOT)),
                    at + ".entryKey",
                    "The key '" + key + "' occurs more than once.");
            violations.check(isFileName(name), at + ".filename", "'" + name + "' cannot be the name of a file.");
            files.put(key, name);
        }
        violations.end();
        return files;
    }

    /** The keys of the query, which differ in case at least. */
    static List<String> keys(Call call, int most) {
        open(call);
        List<String> keys = call.query().all("key");
        Violations violations = call.body().violations();
        violations.check(!keys.isEmpty(), "key", "At least one key is required.");
        violations.check(keys.size() <= most, "key", "At most " + most + " keys are allowed in one call.");
        violations.check(Set.copyOf(keys).size() == keys.size(), "key", "A key occurs more than once.");
        violations.end();
        return keys;
    }

    /** The source must be one of media, and there; what is not there is a conflict at these addresses. */
    private static void open(Call call) {
        String id = call.path("dataSourceId");
        Optional<ObjectNode> source = call.shelf(Kind.SOURCE).find(id);
        if (source.isEmpty()) {
            throw Problem.conflict("The data source '" + id + "' does not exist.");
        }
        if (!call.who().mayUse(id)) {
            throw Problem.forbidden("The application has no grant for the source '" + id + "'.");
        }
        if (!source.get().path("type").asText().equals("Media")) {
            throw Problem.invalid("dataSourceId", "The data source '" + id + "' is not one of media.");
        }
        if (source.get().path("status").asText().equals("Purging")) {
            throw Problem.conflict("The source '" + id + "' is being purged.");
        }
    }

    private static boolean isFileName(String name) {
        return name.length() <= 200
                && name.matches("[^\\s./\\\\]|[^\\s./\\\\][^/\\\\]*[^\\s./\\\\]")
                && !name.contains("..");
    }
}
