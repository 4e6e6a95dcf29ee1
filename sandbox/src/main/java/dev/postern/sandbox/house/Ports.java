package dev.postern.sandbox.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ports of the house, all on loopback.
 *
 * @param open connector URLs
 * @param admin the admin API and the console
 * @param internal what vendor services ask the token service
 * @param tokenManagement health and metrics of the token service
 * @param control the control API of the sandbox
 * @param postgres PostgreSQL
 * @param vendors the ports of each vendor, by its name
 */
public record Ports(
        int open,
        int admin,
        int internal,
        int tokenManagement,
        int control,
        int postgres,
        Map<String, OfVendor> vendors) {
    private static final int WITHOUT_VENDORS = 6;
    private static final int PER_VENDOR = 3;

    /**
     * The ports of a vendor.
     *
     * @param service MCP of its service
     * @param management health and metrics of its service
     * @param standIn its stand-in
     */
    public record OfVendor(int service, int management, int standIn) {}

    private record Use(int port, String user) {}

    public Ports {
        vendors = Map.copyOf(vendors);
    }

    /** The usual ports, each so many higher. */
    public static Ports standard(int offset) {
        Map<String, OfVendor> vendors = new HashMap<>();
        for (Vendor each : Vendor.ALL) {
            vendors.put(
                    each.name(),
                    new OfVendor(each.port() + offset, each.managementPort() + offset, each.standInPort() + offset));
        }
        return new Ports(
                8080 + offset, 8081 + offset, 8082 + offset, 9000 + offset, 8191 + offset, 8192 + offset, vendors);
    }

    /** Ports that were free just now. */
    public static Ports free() {
        Deque<Integer> free = freePorts(WITHOUT_VENDORS + PER_VENDOR * Vendor.ALL.size());
        Map<String, OfVendor> vendors = new HashMap<>();
        for (Vendor each : Vendor.ALL) {
            vendors.put(each.name(), new OfVendor(free.pop(), free.pop(), free.pop()));
        }
        return new Ports(free.pop(), free.pop(), free.pop(), free.pop(), free.pop(), free.pop(), vendors);
    }

    /** The same for one more token service. */
    Ports of(HouseOptions.Replica replica) {
        return new Ports(
                replica.open(), replica.admin(), replica.internal(), replica.management(), control, postgres, vendors);
    }

    OfVendor of(Vendor vendor) {
        OfVendor found = vendors.get(vendor.name());
        if (found == null) {
            throw new IllegalStateException("there are no ports for " + vendor.name());
        }
        return found;
    }

    /** Fails with the first port that something else listens on. */
    void requireFree() {
        Optional<Use> taken = uses().stream().filter(use -> isTaken(use.port())).findFirst();
        taken.ifPresent(use -> {
            throw new HouseFailure(
                    "Port %d is taken, and %s needs it: stop what listens there, or shift all ports, for example with --port-offset 100."
                            .formatted(use.port(), use.user()));
        });
    }

    private List<Use> uses() {
        List<Use> uses = new ArrayList<>(List.of(
                new Use(open, "token-svc (connector URLs)"),
                new Use(admin, "token-svc (admin API)"),
                new Use(internal, "token-svc (internal API)"),
                new Use(tokenManagement, "token-svc (health and metrics)"),
                new Use(control, "the sandbox's control API"),
                new Use(postgres, "PostgreSQL")));
        for (Vendor each : Vendor.SERVED) {
            uses.add(new Use(of(each).service(), each.service()));
            uses.add(new Use(of(each).management(), each.service() + " (health and metrics)"));
        }
        for (Vendor each : Vendor.ALL) {
            uses.add(new Use(of(each).standIn(), "the stand-in for " + each.title()));
        }
        return uses;
    }

    static Deque<Integer> freePorts(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(bind(0));
            }
            Deque<Integer> ports = new ArrayDeque<>();
            for (ServerSocket socket : sockets) {
                ports.add(socket.getLocalPort());
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException("no free ports", e);
        }
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = bind(port)) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
