package dev.postern.kit.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.postern.kit.record.SomeRecords;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.RefusedException;
import io.smallrye.mutiny.Uni;
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
    private final Egress egress = new Egress(
            vertx,
            SomeRecords.vendor(
                    SomeRecords.VENDOR.replace("api: {", "api: {files: {hosts: [files.example.com]}, "),
                    "things/list.yaml",
                    SomeRecords.LIST),
            () -> Optional.of(Set.of("127.0.0.1:8190", "localhost:8190")),
            () -> Optional.of(Set.of("127.0.0.1:8191")));

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

    /** Where the API is, no files are fetched from, and the other way round. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com/f",
                "http://files.example.com/f",
                "https://files.example.com.evil.test/f",
                "https://storage.files.example.com/f",
                "http://127.0.0.1:8190/f",
                "https://169.254.169.254/f",
            })
    void fetchesFilesOnlyFromWhereTheyAre(String url) {
        assertEquals(Fault.ADDRESS_REFUSED, fault(egress.fileAddress(URI.create(url))));
    }

    @Test
    void doesNotCallTheApiWhereFilesAre() {
        assertEquals(Fault.ADDRESS_REFUSED, fault("https://files.example.com/f"));
        assertEquals(Fault.ADDRESS_REFUSED, fault("http://127.0.0.1:8191/f"));
    }

    @Test
    void fetchesFromAnExactExceptionOfFiles() {
        SocketAddress address = egress.fileAddress(URI.create("http://127.0.0.1:8191/f"))
                .subscribeAsCompletionStage()
                .join();

        assertEquals(8191, address.port());
    }

    private Fault fault(String url) {
        return fault(egress.address(URI.create(url)));
    }

    private static Fault fault(Uni<SocketAddress> address) {
        CompletionException failed = assertThrows(
                CompletionException.class,
                () -> address.subscribeAsCompletionStage().join());
        if (failed.getCause() instanceof RefusedException refused) {
            return refused.refusal().fault();
        }
        throw failed;
    }
}
