package dev.postern.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A port of a Service, as a cluster's nodes carry it: each new connection goes to one of the endpoints, and stays there
 * for as long as it lasts, whatever becomes of the endpoint meanwhile.
 */
final class ServicePort implements AutoCloseable {
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile List<Integer> endpoints = List.of();

    ServicePort() {
        try {
            server = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Ports of this machine that new connections go to from now on. */
    void lead(List<Integer> ports) {
        endpoints = List.copyOf(ports);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = remembered(server.accept());
                threads.execute(() -> carry(client));
            } catch (IOException e) {
                // The server is closed, or this connection is gone already.
            }
        }
    }

    private void carry(Socket client) {
        List<Integer> now = endpoints;
        int port = now.get(Math.floorMod(next.getAndIncrement(), now.size()));
        try (client;
                Socket endpoint = remembered(new Socket())) {
            endpoint.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            threads.execute(() -> copy(endpoint, client));
            copy(client, endpoint);
        } catch (IOException e) {
            // The client hears of it, as its connection is closed.
        } finally {
            open.remove(client);
        }
    }

    /** Until one end is closed; the other one is closed then. */
    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // The connection has ended.
        }
    }

    private Socket remembered(Socket socket) {
        open.removeIf(Socket::isClosed);
        open.add(socket);
        return socket;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.close();
    }
}
