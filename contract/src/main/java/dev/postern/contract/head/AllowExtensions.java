package dev.postern.contract.head;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Lets Netty load {@link WatchHeads}. Netty does so only when it is told to, and looks once, when the first connection is
 * made or the first port opened: so this comes before anybody who could do either.
 */
@Singleton
public final class AllowExtensions {
    private static final int BEFORE_EVERYTHING = 1;
    private static final String BY_SERVICE_LOADER = "serviceload";

    void start(@Observes @Priority(BEFORE_EVERYTHING) StartupEvent event) {
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, BY_SERVICE_LOADER);
    }
}
