package dev.postern.kit.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.contract.AccountId;
import dev.postern.contract.Secret;
import dev.postern.kit.record.SomeRecords;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Json;
import dev.postern.kit.send.Addresses;
import dev.postern.kit.send.Egress;
import dev.postern.kit.send.VendorClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TryWithoutTest {
    private final Vertx vertx = Vertx.vertx();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private Instant now = Instant.EPOCH;
    private HttpServer server;
    private SignIns signIns;
    private Account account;

    @BeforeEach
    void start() {
        server = vertx.createHttpServer()
                .requestHandler(request -> {
                    seen.add(request.path());
                    request.response().end("{\"token\": \"t%d\", \"expires\": 3600}".formatted(seen.size()));
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        String address = "127.0.0.1:" + server.actualPort();
        Vendor vendor = SomeRecords.vendor(
                SomeRecords.VENDOR.replace("\"*.example.org\"]}", """
                        "*.example.org"], others: {doors: {url: "http://%s", signIn: [{kind: none},
                            {kind: token-call, at: doors, path: "/{search}/token", fields: {id: door_id}, token: /token, expires: /expires}]}}}""".formatted(address)),
                "things/list.yaml",
                SomeRecords.LIST);
        Egress egress = new Egress(vertx, vendor, () -> Optional.of(Set.of(address)), Optional::empty);
        InstantSource time = () -> now;
        signIns = new SignIns(
                vendor,
                new VendorClient(vertx, egress),
                new Addresses(vendor, Map::of),
                () -> Duration.ofSeconds(30),
                time.withZone(ZoneOffset.UTC));
        account = account("d");
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void signsInOnlyAfterThatWasRefused() {
        assertEquals(SignedIn.NOBODY, done(signIns.of(account, door("a"))));
        assertEquals(List.of(), seen);

        SignedIn proof = done(signIns.after(account, door("a"), SignedIn.NOBODY).orElseThrow());

        assertEquals("t1", proof.bearer().orElseThrow().reveal());
        assertEquals(List.of("/a/token"), seen);
    }

    @Test
    void usesWhatItKeepsForTheSameThingOfTheSameAccountAlone() {
        SignedIn proof = done(signIns.after(account, door("a"), SignedIn.NOBODY).orElseThrow());

        assertEquals(proof, done(signIns.of(account, door("a"))));
        assertEquals(SignedIn.NOBODY, done(signIns.of(account, door("b"))));
        assertEquals(SignedIn.NOBODY, done(signIns.of(account("d"), door("a"))));
        assertEquals(1, seen.size());
    }

    @Test
    void triesWithoutAgainWhenWhatItKeptHasEnded() {
        done(signIns.after(account, door("a"), SignedIn.NOBODY).orElseThrow());

        now = now.plus(Duration.ofMinutes(61));

        assertEquals(SignedIn.NOBODY, done(signIns.of(account, door("a"))));
    }

    @Test
    void signsInAnewAfterARefusedProof() {
        SignedIn proof = done(signIns.after(account, door("a"), SignedIn.NOBODY).orElseThrow());

        SignedIn second = done(signIns.after(account, door("a"), proof).orElseThrow());

        assertEquals("t2", second.bearer().orElseThrow().reveal());
    }

    @Test
    void knowsNoMoreWithoutACredentialForIt() {
        Account stranger = new Account(account.key(), account.api(), account.zone(), account.user(), Map.of());

        assertTrue(signIns.after(stranger, door("a"), SignedIn.NOBODY).isEmpty());
    }

    private static SignedIn done(Uni<SignedIn> signingIn) {
        return signingIn.subscribeAsCompletionStage().join();
    }

    private static Purpose door(String name) {
        return new Purpose(Optional.of("doors"), Json.NODES.objectNode().put("search", name));
    }

    private static Account account(String id) {
        return new Account(
                new Account.Key(new AccountId(UUID.randomUUID()), 1),
                URI.create("https://api.example.com"),
                ZoneOffset.UTC,
                Optional.empty(),
                Map.of("door_id", Secret.of(id)));
    }
}
