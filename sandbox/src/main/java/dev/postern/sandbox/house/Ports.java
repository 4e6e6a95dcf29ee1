package dev.postern.sandbox.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ports of the house, all on loopback.
 *
 * @param open connector URLs
 * @param admin the admin API and the console
 * @param internal what vendor services ask the token service
 * @param tokenManagement health and metrics of the token service
 * @param vendor MCP of octapipe-svc
 * @param vendorManagement health and metrics of octapipe-svc
 * @param standIn the stand-in for Octapipe
 * @param control the control API of the sandbox
 * @param postgres PostgreSQL
 */
public record Ports(
        int open,
        int admin,
        int internal,
        int tokenManagement,
        int vendor,
        int vendorManagement,
        int standIn,
        int control,
        int postgres) {

    private record Use(int port, String user) {}

    /** The usual ports, each so many higher. */
    public static Ports standard(int offset) {
        return new Ports(
                8080 + offset,
                8081 + offset,
                8082 + offset,
                9000 + offset,
                8180 + offset,
                9180 + offset,
                8190 + offset,
                8191 + offset,
                8192 + offset);
    }

    /** Nine ports that were free just now. */
    public static Ports free() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 9; i++) {
                sockets.add(bind(0));
            }
            List<Integer> free =
                    sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return new Ports(
                    free.get(0),
                    free.get(1),
                    free.get(2),
                    free.get(3),
                    free.get(4),
                    free.get(5),
                    free.get(6),
                    free.get(7),
                    free.get(8));
        } catch (IOException e) {
            throw new UncheckedIOException("no free ports", e);
        }
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
        return List.of(
                new Use(open, "token-svc (connector URLs)"),
                new Use(admin, "token-svc (admin API)"),
                new Use(internal, "token-svc (internal API)"),
                new Use(tokenManagement, "token-svc (health and metrics)"),
                new Use(vendor, "octapipe-svc"),
                new Use(vendorManagement, "octapipe-svc (health and metrics)"),
                new Use(standIn, "the stand-in for Octapipe"),
                new Use(control, "the sandbox's control API"),
                new Use(postgres, "PostgreSQL"));
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
