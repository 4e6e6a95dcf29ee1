package dev.postern.contract.head;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection on which the head of a request does not come to its end in time. Neither Vert.x nor Quarkus does:
 * they end a connection that is silent, and a byte now and then is not silence. All of it runs on the connection's own
 * event loop.
 */
final class SlowHeads extends ChannelInboundHandlerAdapter {
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final byte[] TOO_SLOW =
            "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    /** HTTP/2 begins with 24 bytes that are always the same. */
    private int undecided = 24;

    private boolean insideRequest;
    private boolean decoded;
    private boolean listening;
    private @Nullable ScheduledFuture<?> timer;

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        listen(context);
        decoded = false;
        passOn(context, bytes);
        boolean isPartOfAHead = listening && !insideRequest && !decoded;
        if (isPartOfAHead && timer == null) {
            timer = context.executor().schedule(() -> end(context), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Where HTTP/2 is spoken too, there is a decoder only after the first bytes have shown which of them it is. They are
     * passed on one by one, so that nothing is decoded before there is somebody to listen.
     */
    private void passOn(ChannelHandlerContext context, Object bytes) {
        if (bytes instanceof ByteBuf buffer) {
            while (!listening && undecided > 0 && buffer.readableBytes() > 1) {
                undecided--;
                context.fireChannelRead(buffer.readRetainedSlice(1));
                listen(context);
            }
        }
        context.fireChannelRead(bytes);
    }

    /** Under TLS there is a decoder only after the handshake. */
    private void listen(ChannelHandlerContext context) {
        ChannelHandlerContext decoder = listening ? null : context.pipeline().context(HttpRequestDecoder.class);
        if (decoder != null) {
            listening = true;
            context.pipeline().addAfter(decoder.name(), "sound-heads", new SoundHeads());
            context.pipeline().addAfter(decoder.name(), "slow-heads-decoded", new Decoded());
        }
    }

    private void end(ChannelHandlerContext context) {
        context.writeAndFlush(Unpooled.wrappedBuffer(TOO_SLOW)).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        stop();
        super.channelInactive(context);
    }

    private void stop() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private final class Decoded extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            stop();
            decoded = true;
            if (message instanceof HttpRequest) {
                insideRequest = true;
            }
            if (message instanceof LastHttpContent) {
                insideRequest = false;
            }
            context.fireChannelRead(message);
        }
    }
}
