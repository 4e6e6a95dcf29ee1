package dev.postern.kit;

import dev.postern.kit.record.Records;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.tool.ToolsConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

/** What the engine is given rather than makes: the vendor's records, time and chance. */
@Singleton
public class Beans {
    @Produces
    @Singleton
    Vendor vendor(ToolsConfig tools) {
        return Records.onClassPath(Thread.currentThread().getContextClassLoader())
                .offered(tools.derived());
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }
}
