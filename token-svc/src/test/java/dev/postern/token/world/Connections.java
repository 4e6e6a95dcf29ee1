package dev.postern.token.world;

import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What this machine's kernel knows of connections. */
public final class Connections {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final int OTHER_END = 2;
    private static final int STATE = 3;
    /** Open, and open while the other end has closed it. */
    private static final Set<String> USABLE = Set.of("01", "08");

    private Connections() {}

    /** Waits until no connection to an address is open, and until everything on Vert.x's event loops knows. */
    public static void becomeNone(Vertx vertx, String host, int port) {
        Eventually.equal(0L, () -> open(host, port));
        // Where a connection was closed, the event loop was told to say so, before it can take this.
        for (EventExecutor loop : ((VertxInternal) vertx).getEventLoopGroup()) {
            loop.submit(() -> {}).syncUninterruptibly();
        }
    }

    private static long open(String host, int port) {
        String end = hex(host) + ":%04X".formatted(port);
        return TABLES.stream()
                .filter(Files::exists)
                .flatMap(Connections::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[OTHER_END].endsWith(end) && USABLE.contains(columns[STATE]))
                .count();
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the tables have it: the last byte first. */
    private static String hex(String host) {
        try {
            byte[] address = InetAddress.getByName(host).getAddress();
            byte[] turned = {address[3], address[2], address[1], address[0]};
            return HexFormat.of().withUpperCase().formatHex(turned);
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }
}
