package dev.postern.contract.head;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlowHeadsTest {
    private static final long PATIENCE = SlowHeads.PATIENCE.toMillis();
    private static final String HEAD = "POST /mcp HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n";

    private final EmbeddedChannel connection = new EmbeddedChannel();

    @BeforeEach
    void listen() {
        connection.freezeTime();
        connection.pipeline().addLast(new SlowHeads(), new HttpRequestDecoder());
    }

    @AfterEach
    void close() {
        connection.finishAndReleaseAll();
    }

    @Test
    void endsAHeadThatDoesNotCome() {
        come("POST /mcp HTTP/1.1\r\nX-Slow: ");
        pass(PATIENCE - 1);
        assertTrue(connection.isOpen());

        pass(1);

        assertTrue(answer().startsWith("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n"));
        assertFalse(connection.isOpen());
    }

    @Test
    void isNotImpressedByAByteNowAndThen() {
        come("P");
        for (int i = 0; i < 9; i++) {
            pass(PATIENCE / 10);
            come("O");
        }

        pass(PATIENCE / 10);

        assertFalse(connection.isOpen());
    }

    @Test
    void leavesABodyItsTime() {
        come(HEAD);
        pass(PATIENCE);
        come("{");

        pass(PATIENCE);

        assertTrue(connection.isOpen());
        assertEquals("", answer());
    }

    @Test
    void leavesAConnectionAloneOnWhichNothingIsAsked() {
        pass(PATIENCE);
        come(HEAD + " ".repeat(100));

        pass(PATIENCE);

        assertTrue(connection.isOpen());
    }

    @Test
    void takesAHeadThatComesInPieces() {
        come(HEAD.substring(0, 20));
        pass(PATIENCE - 1);
        come(HEAD.substring(20));

        pass(PATIENCE);

        assertTrue(connection.isOpen());
    }

    @Test
    void endsTheNextHeadToo() {
        come(HEAD + " ".repeat(100));
        come("POST /mcp");

        pass(PATIENCE);

        assertFalse(connection.isOpen());
    }

    private void come(String text) {
        connection.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private void pass(long millis) {
        connection.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
        connection.runScheduledPendingTasks();
        connection.runPendingTasks();
    }

    private String answer() {
        ByteBuf sent = connection.readOutbound();
        if (sent == null) {
            return "";
        }
        try {
            return sent.toString(StandardCharsets.US_ASCII);
        } finally {
            sent.release();
        }
    }
}
