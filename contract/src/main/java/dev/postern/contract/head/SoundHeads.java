package dev.postern.contract.head;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.net.HostAndPort;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Refuses a request of another HTTP than 1.0 and 1.1, and one that does not say once, and well-formed, which host it is
 * for. What stands behind would answer the first in the version it asks for, and log a stack trace for each of the
 * second, before any code of ours is asked.
 */
final class SoundHeads extends ChannelInboundHandlerAdapter {
    private static final byte[] BAD_REQUEST =
            "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private static final Set<HttpVersion> SPOKEN = Set.of(HttpVersion.HTTP_1_0, HttpVersion.HTTP_1_1);

    private boolean refused;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!refused && message instanceof HttpRequest request && !isFine(request)) {
            refused = true;
            context.writeAndFlush(Unpooled.wrappedBuffer(BAD_REQUEST)).addListener(ChannelFutureListener.CLOSE);
        }
        if (refused) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    /** What could not be read at all is answered by Vert.x, without a line in the log. */
    private static boolean isFine(HttpRequest request) {
        return request.decoderResult().isFailure()
                || (SPOKEN.contains(request.protocolVersion()) && namesItsHost(request.headers()));
    }

    private static boolean namesItsHost(HttpHeaders headers) {
        List<String> hosts = headers.getAll(HttpHeaderNames.HOST);
        return hosts.size() == 1 && HostAndPort.parseAuthority(hosts.getFirst(), -1) != null;
    }
}
