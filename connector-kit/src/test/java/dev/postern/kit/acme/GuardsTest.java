package dev.postern.kit.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.contract.AccountId;
import dev.postern.kit.account.Shared;
import dev.postern.kit.call.Guards;
import dev.postern.kit.conformance.TestHouse;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.RefusedException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestHouse.class, initArgs = @ResourceArg(name = "vendor", value = "acme"))
class GuardsTest {
    private static final TypeLiteral<Uni<String>> TEXT = new TypeLiteral<>() {
        private static final long serialVersionUID = 1L;
    };

    @Inject
    Guards guards;

    @Test
    void boundsTheCallsOfOneAccountAndOfNoOther() {
        AccountId busy = account();
        CompletableFuture<String> vendor = new CompletableFuture<>();
        List<CompletableFuture<String>> calls = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            calls.add(call(busy, Shared.await(vendor)));
        }

        assertEquals("done", call(account(), Uni.createFrom().item("done")).join());
        vendor.complete("done");
        List<Fault> refused =
                calls.stream().flatMap(call -> fault(call).stream()).toList();
        assertEquals(60 - 16 - 32, refused.size());
        assertTrue(refused.stream().allMatch(Fault.ACCOUNT_BUSY::equals), refused.toString());
    }

    @Test
    void pausesForAnAccountThatCannotBeReached() {
        AccountId unreachable = account();
        RuntimeException outage =
                Refusal.of(Fault.VENDOR_UNREACHABLE, "no connection").asException();
        for (int i = 0; i < 10; i++) {
            call(unreachable, Uni.createFrom().failure(outage))
                    .exceptionally(failed -> "failed")
                    .join();
        }
        List<String> sent = new ArrayList<>();

        CompletableFuture<String> next = call(unreachable, Uni.createFrom().item(() -> {
            sent.add("sent");
            return "done";
        }));

        assertEquals(List.of(Fault.VENDOR_UNREACHABLE), fault(next));
        assertEquals(List.of(), sent);
        assertEquals("done", call(account(), Uni.createFrom().item("done")).join());
    }

    @Test
    void doesNotPauseForRefusals() {
        AccountId account = account();
        RuntimeException refusal = Refusal.of(Fault.VENDOR_REFUSED, "no").asException();
        for (int i = 0; i < 20; i++) {
            call(account, Uni.createFrom().failure(refusal))
                    .exceptionally(failed -> "failed")
                    .join();
        }

        assertEquals("done", call(account, Uni.createFrom().item("done")).join());
    }

    private CompletableFuture<String> call(AccountId account, Uni<String> vendor) {
        return guards.guard(account, TEXT, () -> vendor).subscribeAsCompletionStage();
    }

    private static List<Fault> fault(CompletableFuture<String> call) {
        try {
            call.join();
            return List.of();
        } catch (CompletionException e) {
            return e.getCause() instanceof RefusedException refused
                    ? List.of(refused.refusal().fault())
                    : List.of();
        }
    }

    private static AccountId account() {
        return new AccountId(UUID.randomUUID());
    }
}
