package dev.postern.stories.executable;

import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Caffeine loads the classes of a cache and of its entries by names that it puts together from the cache's features. */
final class CacheRule implements Rule {
    private static final ClassDesc CAFFEINE = ClassDesc.of("com.github.benmanes.caffeine.cache.Caffeine");
    private static final String START = "newBuilder";

    private record Cache(String place, Set<String> features) {
        boolean isBounded() {
            return Stream.of(
                            "maximumSize",
                            "maximumWeight",
                            "expireAfterAccess",
                            "expireAfterWrite",
                            "expireAfter",
                            "refreshAfterWrite")
                    .anyMatch(features::contains);
        }

        Stream<String> classes() {
            boolean varies = features.contains("expireAfter");
            boolean access = features.contains("expireAfterAccess");
            String size = letters("weigher", "MW").isEmpty() ? letters("maximumSize", "MS") : "MW";
            String cache = (features.contains("weakKeys") ? "W" : "S")
                    + (features.contains("weakValues") || features.contains("softValues") ? "I" : "S")
                    + letters("removalListener", "L")
                    + letters("recordStats", "S")
                    + size
                    + (access || varies ? "A" : "")
                    + letters("expireAfterWrite", "W")
                    + letters("refreshAfterWrite", "R");
            String entry = (features.contains("weakKeys") ? "F" : "P")
                    + (features.contains("weakValues") ? "W" : features.contains("softValues") ? "D" : "S")
                    + (varies ? "AW" : letters("expireAfterAccess", "A") + letters("expireAfterWrite", "W"))
                    + letters("refreshAfterWrite", "R")
                    + size;
            return Stream.of(cache, entry).map("com.github.benmanes.caffeine.cache."::concat);
        }

        private String letters(String feature, String letters) {
            return features.contains(feature) ? letters : "";
        }
    }

    @Override
    public Stream<String> missing(Service service, Registered registered) {
        return caches(service.calls()
                        .filter(call -> call.owner().equals(CAFFEINE))
                        .toList())
                .stream()
                .filter(Cache::isBounded)
                .flatMap(cache -> cache.classes()
                        .filter(name -> !registered.has(name))
                        .map(name ->
                                "%s builds a cache of the class %s, which nothing registers: add it to NativeCaches"
                                        .formatted(cache.place(), name)));
    }

    /** The calls from one start to the next are about one cache. */
    private static List<Cache> caches(List<Call> calls) {
        List<Cache> caches = new ArrayList<>();
        for (Call call : calls) {
            if (call.name().equals(START)) {
                caches.add(new Cache(call.place(), new LinkedHashSet<>()));
            } else if (!caches.isEmpty()) {
                caches.getLast().features().add(call.name());
            }
        }
        return caches;
    }
}
