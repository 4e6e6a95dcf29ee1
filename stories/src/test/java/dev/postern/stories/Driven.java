package dev.postern.stories;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** What happened while Prometheus read. */
record Driven(List<VendorTraffic> vendors, Refusals refusals, Front front) {
    Map<String, Bounds> byVendor(Function<VendorTraffic, Bounds> bounds) {
        Map<String, Bounds> all = new TreeMap<>();
        vendors.forEach(each -> all.put(each.vendor(), bounds.apply(each)));
        return all;
    }

    /** How much a count of calls went up by, for each vendor. */
    Map<String, Bounds> increases(ToIntFunction<VendorTraffic.Plan> count, double seconds) {
        return byVendor(each -> Bounds.increase(count.applyAsInt(each.plan())).per(seconds));
    }

    static <K> Map<String, Bounds> increases(Map<K, Integer> counts, double seconds) {
        Map<String, Bounds> all = new TreeMap<>();
        counts.forEach(
                (what, count) -> all.put(what.toString(), Bounds.increase(count).per(seconds)));
        return all;
    }

    /** The mean time of an answer, out of what the vendors took at least and the clients saw at most. */
    static Bounds mean(int slow, int answers, double spent) {
        return new Bounds(VendorTraffic.SLOW.toSeconds() * slow, spent * Bounds.STRETCH).over(Bounds.increase(answers));
    }
}
