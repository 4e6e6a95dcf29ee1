package dev.postern.contract.head;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.net.HostAndPort;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Refuses a request that does not say once, and well-formed, which host it is for. HTTP/1.1 wants every server to; and
 * what stands behind would log a stack trace for each, before any code of ours is asked.
 */
final class NamedHosts extends ChannelInboundHandlerAdapter {
    private static final byte[] NOT_NAMED = "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private boolean refused;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!refused && message instanceof HttpRequest request && !isFine(request)) {
            refused = true;
            context.writeAndFlush(Unpooled.wrappedBuffer(NOT_NAMED)).addListener(ChannelFutureListener.CLOSE);
        }
        if (refused) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    /** What could not be read at all is answered by Vert.x, without a line in the log. */
    private static boolean isFine(HttpRequest request) {
        return request.decoderResult().isFailure() || isNamed(request.headers());
    }

    private static boolean isNamed(HttpHeaders headers) {
        List<String> hosts = headers.getAll(HttpHeaderNames.HOST);
        return hosts.size() == 1 && HostAndPort.parseAuthority(hosts.getFirst(), -1) != null;
    }
}
