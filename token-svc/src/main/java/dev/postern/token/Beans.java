package dev.postern.token;

import dev.postern.token.egress.HostNames;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** Time, randomness and the names of the internet, so that a test can replace them. */
final class Beans {
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

    @Produces
    @Singleton
    HostNames hostNames() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
