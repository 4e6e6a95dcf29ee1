package dev.postern.contract.head;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedHostsTest {
    private final EmbeddedChannel connection = new EmbeddedChannel(new SlowHeads(), new HttpRequestDecoder());

    @AfterEach
    void close() {
        connection.finishAndReleaseAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: a b\r\n", "Host: a:b:c\r\n", "Host: a\r\nHost: a\r\n"})
    void refusesARequestThatDoesNotNameItsHost(String header) {
        come("POST /mcp HTTP/1.1\r\n" + header + "Content-Length: 2\r\n\r\n{}");

        ByteBuf answer = connection.readOutbound();
        assertEquals(
                "HTTP/1.1 400 Bad Request",
                answer.toString(StandardCharsets.US_ASCII).lines().findFirst().orElse(""));
        answer.release();
        assertNull(connection.readInbound());
        assertFalse(connection.isOpen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "x.example", "127.0.0.1:8080", "[::1]:8080", "localhost:8180"})
    void passesOnOneThatDoes(String host) {
        come("POST /mcp HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 2\r\n\r\n{}");

        assertInstanceOf(HttpRequest.class, connection.readInbound());
        assertTrue(connection.isOpen());
    }

    private void come(String text) {
        connection.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }
}
