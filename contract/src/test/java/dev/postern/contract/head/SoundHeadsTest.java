package dev.postern.contract.head;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundHeadsTest {
    private final EmbeddedChannel connection = new EmbeddedChannel(new SlowHeads(), new HttpRequestDecoder());

    @AfterEach
    void close() {
        connection.finishAndReleaseAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/0.9", "HTTP/1.2", "HTTP/2.0", "HTTP/9.9"})
    void refusesAnotherVersionOfHttp(String version) {
        come("POST /mcp " + version + "\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}");

        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: a b\r\n", "Host: a:b:c\r\n", "Host: a\r\nHost: a\r\n"})
    void refusesARequestThatDoesNotNameItsHost(String header) {
        come("POST /mcp HTTP/1.1\r\n" + header + "Content-Length: 2\r\n\r\n{}");

        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "x.example", "127.0.0.1:8080", "[::1]:8080", "localhost:8180"})
    void passesOnOneThatDoes(String host) {
        come("POST /mcp HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 2\r\n\r\n{}");

        assertInstanceOf(HttpRequest.class, connection.readInbound());
        assertTrue(connection.isOpen());
    }

    @Test
    void looksAtTheFirstRequestWhereItMightHaveBeenHttp2() {
        connection.pipeline().removeLast();
        connection.pipeline().addLast(new Undecided());

        come("POST /mcp HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}");

        assertRefused();
    }

    /** Adds a decoder once it has seen two bytes. */
    private static final class Undecided extends ChannelInboundHandlerAdapter {
        private final ByteBuf seen = Unpooled.buffer();

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            seen.writeBytes((ByteBuf) bytes);
            ReferenceCountUtil.release(bytes);
            if (seen.readableBytes() >= 2) {
                context.pipeline().addLast(new HttpRequestDecoder());
                context.fireChannelRead(seen);
                context.pipeline().remove(this);
            }
        }
    }

    private void assertRefused() {
        ByteBuf answer = connection.readOutbound();
        assertEquals(
                "HTTP/1.1 400 Bad Request",
                answer.toString(StandardCharsets.US_ASCII).lines().findFirst().orElse(""));
        answer.release();
        assertNull(connection.readInbound());
        assertFalse(connection.isOpen());
    }

    private void come(String text) {
        connection.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }
}
