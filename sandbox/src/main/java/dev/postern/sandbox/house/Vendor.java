package dev.postern.sandbox.house;

import dev.postern.sandbox.caspio.CaspioProfile;
import dev.postern.sandbox.caspio.CaspioStandIn;
import dev.postern.sandbox.gumloop.GumloopKey;
import dev.postern.sandbox.gumloop.GumloopStandIn;
import dev.postern.sandbox.occtoo.OcctooKey;
import dev.postern.sandbox.occtoo.OcctooStandIn;
import dev.postern.sandbox.octapipe.DemoAccount;
import dev.postern.sandbox.octapipe.OctapipeStandIn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A vendor in the house. A line here and its name in {@link #SERVED} are all that one more vendor service needs: its
 * program is {@code <name>-svc}, its secret {@code service-key.<name>}.
 *
 * @param port where its service serves MCP
 * @param managementPort where its service tells health and metrics
 * @param standInPort where its stand-in answers
 * @param login who signs in to the demo's account
 */
record Vendor(String name, int port, int managementPort, int standInPort, Login login) {

    /**
     * How the demo's account signs in.
     *
     * @param user who that is at the vendor; empty where nobody in particular signs in
     */
    record Login(Map<String, String> credentials, String user) {}

    static final Vendor OCTAPIPE = new Vendor(OctapipeStandIn.VENDOR, 8180, 9180, 8190, octapipe(DemoAccount.ACME));

    static final Vendor CASPIO = new Vendor(CaspioStandIn.VENDOR, 8181, 9181, 8193, caspio(CaspioProfile.ACME));

    static final Vendor GUMLOOP = new Vendor(GumloopStandIn.VENDOR, 8182, 9182, 8194, gumloop(GumloopKey.ACME));

    static final Vendor OCCTOO = new Vendor(OcctooStandIn.VENDOR, 8183, 9183, 8195, occtoo(OcctooKey.CONTOSO));

    /** Those that are stood in for. */
    static final List<Vendor> ALL = List.of(OCTAPIPE, CASPIO, GUMLOOP, OCCTOO);

    /** Those whose service is started. */
    static final List<Vendor> SERVED = List.of(OCTAPIPE, CASPIO, GUMLOOP, OCCTOO);

    /**
     * What its service is told besides, because one stand-in is in the place of several hosts of the vendor.
     *
     * @param standIn where that answers
     */
    Map<String, String> settings(String standIn) {
        return switch (name) {
            case GumloopStandIn.VENDOR ->
                Map.of(
                        "postern.api.others.chat",
                        "http://" + standIn + GumloopStandIn.CHAT_PREFIX,
                        "postern.files.signed-hosts",
                        standIn);
            case OcctooStandIn.VENDOR ->
                Map.of(
                        "postern.api.others.auth",
                        "http://" + standIn + OcctooStandIn.AUTH_PREFIX,
                        "postern.api.others.global",
                        "http://" + standIn + OcctooStandIn.GLOBAL_PREFIX,
                        "postern.api.others.destinations",
                        "http://" + standIn + OcctooStandIn.DESTINATIONS_PREFIX);
            default -> Map.of();
        };
    }

    /** The largest body of a call, where its tools take more than is usual. */
    Optional<String> bodyLimit() {
        return switch (name) {
            case GumloopStandIn.VENDOR -> Optional.of("16M");
            case OcctooStandIn.VENDOR -> Optional.of("32M");
            default -> Optional.empty();
        };
    }

    String service() {
        return name + "-svc";
    }

    String title() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Login caspio(CaspioProfile profile) {
        return new Login(Map.of("client_id", profile.clientId(), "client_secret", profile.clientSecret()), "");
    }

    private static Login gumloop(GumloopKey key) {
        return new Login(Map.of("api_key", key.apiKey(), "user_id", key.userId()), "");
    }

    private static Login occtoo(OcctooKey key) {
        return new Login(
                Map.of(
                        "client_id", key.clientId(),
                        "client_secret", key.clientSecret(),
                        "tenant_id", key.tenantId(),
                        "safename", key.safename(),
                        "destination_client_id", key.destinationClientId(),
                        "destination_client_secret", key.destinationClientSecret()),
                "");
    }

    private static Login octapipe(DemoAccount person) {
        return new Login(
                Map.of("domain", person.domain(), "email", person.email(), "password", person.password()),
                person.email());
    }
}
