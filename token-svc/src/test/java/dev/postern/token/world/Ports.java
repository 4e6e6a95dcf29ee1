package dev.postern.token.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** Ports that nobody listens on. */
public final class Ports {
    /** The one that all pods of a test listen on, each at an address of its own. */
    public static final int OF_PODS = free();

    private Ports() {}

    public static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
