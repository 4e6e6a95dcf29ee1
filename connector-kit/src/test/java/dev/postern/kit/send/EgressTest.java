package dev.postern.kit.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.postern.kit.record.SomeRecords;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.RefusedException;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressTest {
    private final Vertx vertx = Vertx.vertx();
    private final Egress egress =
            new Egress(vertx, SomeRecords.vendor(), () -> Optional.of(Set.of("127.0.0.1:8190", "localhost:8190")));

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** The vendor of these tests is at api.example.com and below example.org. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com",
                "https://api.example.com.evil.test",
                "https://evil.test",
                "https://example.org",
                "https://169.254.169.254",
                "https://[::1]",
                "http://127.0.0.1:8191",
                "https://127.0.0.1",
                "ftp://api.example.com",
            })
    void refusesWhatIsNotTheVendors(String url) {
        assertEquals(Fault.ADDRESS_REFUSED, fault(url));
    }

    @Test
    void goesToAnExactExceptionOnly() {
        SocketAddress address = egress.address(URI.create("http://localhost:8190/x"))
                .subscribeAsCompletionStage()
                .join();

        assertEquals(8190, address.port());
    }

    private Fault fault(String url) {
        CompletionException failed = assertThrows(
                CompletionException.class,
                () -> egress.address(URI.create(url))
                        .subscribeAsCompletionStage()
                        .join());
        if (failed.getCause() instanceof RefusedException refused) {
            return refused.refusal().fault();
        }
        throw failed;
    }
}
