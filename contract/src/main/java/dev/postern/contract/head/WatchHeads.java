package dev.postern.contract.head;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Has every connection that comes in watched. Netty finds it by {@code META-INF/services}. */
@RegisterForReflection
public final class WatchHeads extends ChannelInitializerExtension {
    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.pipeline().addFirst("slow-heads", new SlowHeads());
    }
}
