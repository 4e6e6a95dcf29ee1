package dev.postern.sandbox.house;

import dev.postern.sandbox.house.HouseOptions.Pod;
import dev.postern.sandbox.postgres.Postgres;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The settings with which the services find each other, the database and the stand-ins. */
record Settings(Ports ports, Path secrets, List<Pod> pods) {
    private static final String LOOPBACK = "127.0.0.1";

    Map<String, String> ofTokenService(Postgres postgres) {
        Map<String, String> settings = new HashMap<>(Map.ofEntries(
                Map.entry("quarkus.profile", "laptop"),
                Map.entry(
                        "postern.egress.allow",
                        String.join(
                                ",",
                                Vendor.ALL.stream()
                                        .map(vendor -> LOOPBACK + ":"
                                                + ports.of(vendor).standIn())
                                        .toList())),
                Map.entry("quarkus.http.host", LOOPBACK),
                Map.entry("quarkus.http.port", "" + ports.open()),
                Map.entry("quarkus.management.host", LOOPBACK),
                Map.entry("quarkus.management.port", "" + ports.tokenManagement()),
                Map.entry("quarkus.datasource.jdbc.url", postgres.jdbcUrl()),
                Map.entry("quarkus.datasource.username", postgres.username()),
                Map.entry("quarkus.datasource.password", postgres.password()),
                Map.entry("postern.admin.port", "" + ports.admin()),
                Map.entry("postern.internal.port", "" + ports.internal()),
                Map.entry("postern.public-url", "http://localhost:" + ports.open()),
                Map.entry("postern.secrets.directory", secrets.toString())));
        for (Vendor each : Vendor.SERVED) {
            addAddress(settings, each.name(), ports.of(each).service());
            each.bodyLimit().ifPresent(limit -> settings.put("postern.vendors." + each.name() + ".body-limit", limit));
        }
        pods.forEach(pod -> addAddress(settings, pod.vendor(), pod.port()));
        return settings;
    }

    private static void addAddress(Map<String, String> settings, String vendor, int port) {
        settings.merge(
                "postern.vendors." + vendor + ".addresses", LOOPBACK + ":" + port, (one, more) -> one + "," + more);
    }

    Map<String, String> of(Vendor vendor) {
        return of(vendor, ports.of(vendor));
    }

    /** One more of a vendor's services, which differs from the first only in where it listens. */
    Map<String, String> of(Vendor vendor, Pod pod) {
        return of(
                vendor,
                new Ports.OfVendor(
                        pod.port(), pod.management(), ports.of(vendor).standIn()));
    }

    private Map<String, String> of(Vendor vendor, Ports.OfVendor its) {
        Map<String, String> settings = new HashMap<>(vendor.settings(LOOPBACK + ":" + its.standIn()));
        settings.putAll(Map.of(
                // Production would not start with an exception for where requests may go.
                "quarkus.profile",
                "laptop",
                "quarkus.http.host",
                LOOPBACK,
                "quarkus.http.port",
                "" + its.service(),
                "quarkus.management.host",
                LOOPBACK,
                "quarkus.management.port",
                "" + its.management(),
                "postern.token-service.url",
                "http://" + LOOPBACK + ":" + ports.internal(),
                "postern.secrets.directory",
                secrets.toString(),
                "postern.egress.allow",
                LOOPBACK + ":" + its.standIn(),
                "postern.tools.derived",
                "true"));
        return settings;
    }
}
