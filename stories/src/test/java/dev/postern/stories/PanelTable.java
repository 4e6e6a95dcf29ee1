package dev.postern.stories;

import static java.util.Map.entry;

import dev.postern.stories.VendorTraffic.Plan;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What each query of each dashboard is to answer: by labels, without what did not happen. */
final class PanelTable {
    private static final double RATE = 300;
    private static final double ONCE = 1;

    /** By title and letter. */
    static final Map<String, Function<Driven, Map<String, Bounds>>> OVERVIEW = Map.ofEntries(
            entry("Calls per second, by vendor, A", driven -> driven.increases(Plan::all, RATE)),
            entry(
                    "Share of calls with an error, by vendor, A",
                    driven ->
                            driven.byVendor(each -> Bounds.increase(each.plan().errors())
                                    .over(Bounds.increase(each.plan().all())))),
            entry(
                    "Answers at connector URLs, by status, A",
                    driven -> Driven.increases(driven.front().statuses(), RATE)),
            entry(
                    "Calls not let through, by reason, A",
                    driven -> Driven.increases(driven.refusals().plan(), RATE)),
            entry(
                    "Mean time of an answer, A",
                    driven -> Map.of(
                            "",
                            Driven.mean(
                                    driven.vendors().size(),
                                    driven.front().answers(),
                                    driven.front().spent()))),
            entry("Mean time of an answer, B", driven -> driven.byVendor(PanelTable::mean)),
            entry(
                    "Ready instances, by vendor, A",
                    driven ->
                            driven.byVendor(each -> Bounds.exactly(each.vendor().equals("octapipe") ? 2 : 1))),
            entry("Throttled by vendors, per second, A", driven -> driven.increases(Plan::throttled, RATE)),
            entry("Tools refused most in the last hour, A", PanelTable::refusedMost),
            entry(
                    "Calls of accounts that cannot sign in, in an hour, A",
                    driven -> driven.increases(Plan::signedOut, ONCE)));

    /** By title and letter. */
    static final Map<String, Function<VendorTraffic, Map<String, Bounds>>> VENDOR = Map.ofEntries(
            entry(
                    "Calls per second, A",
                    each -> one(Bounds.increase(each.plan().all()).per(RATE))),
            entry(
                    "Errors per second, by kind, A",
                    each -> Driven.increases(
                            Map.of(
                                    "arguments_refused", each.plan().unfit(),
                                    "vendor_throttled", each.plan().throttled(),
                                    "vendor_failed", each.plan().failed(),
                                    "account_needs_reauth", each.plan().signedOut()),
                            RATE)),
            entry("Latency, A", each -> one(mean(each))),
            entry("Latency, B", each -> one(new Bounds(VendorTraffic.SLOW.toSeconds(), each.longest()))),
            entry(
                    "Throttled by the vendor, per second, A",
                    each -> one(Bounds.increase(each.plan().throttled()).per(RATE))),
            entry("Tools refused most in the last hour, A", PanelTable::refusedMost),
            entry(
                    "Calls of accounts that cannot sign in, in an hour, A",
                    each -> one(Bounds.increase(each.plan().signedOut()))));

    /** The vendors for which each alert is about to be raised. */
    static final Map<String, Function<Driven, Set<String>>> ALERTS = Map.of(
            "PosternVendorServiceGone",
            driven -> Set.of(),
            "PosternStoreUnavailable",
            driven -> Set.of(),
            "PosternInternalErrors",
            driven -> Set.of(),
            "PosternVendorFails",
            PanelTable::all,
            "PosternVendorThrottles",
            PanelTable::all,
            "PosternSignInFails",
            PanelTable::all);

    private PanelTable() {}

    private static Map<String, Bounds> refusedMost(Driven driven) {
        Map<String, Bounds> all = new TreeMap<>();
        driven.vendors()
                .forEach(each -> refusedMost(each)
                        .forEach((tool, bounds) -> all.put("%s %s".formatted(tool, each.vendor()), bounds)));
        return all;
    }

    private static Map<String, Bounds> refusedMost(VendorTraffic each) {
        Plan plan = each.plan();
        return Map.of(
                each.demanding(), Bounds.increase(plan.unfit()),
                each.listing(), Bounds.increase(plan.errors() - plan.unfit()));
    }

    private static Bounds mean(VendorTraffic each) {
        return Driven.mean(1, each.plan().all(), each.spent());
    }

    private static Map<String, Bounds> one(Bounds bounds) {
        return Map.of("", bounds);
    }

    private static Set<String> all(Driven driven) {
        return driven.vendors().stream().map(VendorTraffic::vendor).collect(Collectors.toSet());
    }
}
