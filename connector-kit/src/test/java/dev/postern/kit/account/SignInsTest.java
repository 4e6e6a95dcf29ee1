package dev.postern.kit.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.contract.AccountId;
import dev.postern.contract.Secret;
import dev.postern.kit.record.SomeRecords;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.RefusedException;
import dev.postern.kit.send.Addresses;
import dev.postern.kit.send.Egress;
import dev.postern.kit.send.VendorClient;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInsTest {
    private static final String CLIENT_CREDENTIALS =
            "- {kind: client-credentials, path: /oauth/token, id: client_id, secret: client_secret}";

    private final Vertx vertx = Vertx.vertx();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Vendor vendor = SomeRecords.vendor(
            SomeRecords.VENDOR
                    .replace("- {kind: bearer, token: token}", CLIENT_CREDENTIALS)
                    .replace("throttled: [429]", "throttled: [429], throttledBody: [slow-down]"),
            "things/list.yaml",
            SomeRecords.LIST);
    private Instant now = Instant.EPOCH;
    private int status = 200;
    private String answer = "{\"access_token\":\"t%d\",\"token\":\"t\",\"expires_in\":3600}";
    private HttpServer server;
    private SignIns signIns;

    @BeforeEach
    void start() {
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        String address = "127.0.0.1:" + server.actualPort();
        Egress egress = new Egress(vertx, vendor, () -> Optional.of(Set.of(address)), Optional::empty);
        signIns = new SignIns(
                vendor, new VendorClient(vertx, egress), addresses(), () -> Duration.ofSeconds(30), clock());
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void signsInOnceForAllWhoAsk() {
        Account account = account(Map.of("client_id", "i d", "client_secret", "s&t"));
        List<CompletableFuture<SignedIn>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(signIns.of(account, Purpose.USUAL).subscribeAsCompletionStage());
        }

        all.forEach(CompletableFuture::join);

        assertEquals(List.of("/oauth/token grant_type=client_credentials&client_id=i+d&client_secret=s%26t"), seen);
    }

    @Test
    void keepsATokenForItsLifeAndNoLonger() {
        Account account = account(Map.of("client_id", "i", "client_secret", "s"));
        String first = signIn(account);
        now = now.plus(Duration.ofMinutes(58));
        assertEquals(first, signIn(account));

        now = now.plus(Duration.ofMinutes(2));

        assertTrue(!first.equals(signIn(account)), "the token that has ended was used again");
        assertEquals(2, seen.size());
    }

    @Test
    void postsTheFieldsOfALogin() {
        signIn(account(Map.of("user", "u", "password", "p")));

        assertEquals(List.of("/api/login {\"user\":\"u\",\"password\":\"p\"}"), seen);
    }

    @ParameterizedTest
    @CsvSource({
        "400, ACCOUNT_NEEDS_REAUTH",
        "401, ACCOUNT_NEEDS_REAUTH",
        "403, ACCOUNT_NEEDS_REAUTH",
        "429, VENDOR_THROTTLED",
        "503, VENDOR_FAILED",
        "302, VENDOR_FAILED",
    })
    void tellsWhyNobodyIsLetIn(int refusal, Fault fault) {
        status = refusal;

        assertEquals(fault, fault(account(Map.of("client_id", "i", "client_secret", "s"))));
    }

    /** A sign-in counts as a request, and being asked to wait says nothing about the credential. */
    @Test
    void doesNotTakeALimitInTheGuiseOfARefusalForABadCredential() {
        status = 400;
        answer = "[{\"name\":\"slow-down\"}]";

        assertEquals(Fault.VENDOR_THROTTLED, fault(account(Map.of("client_id", "i", "client_secret", "s"))));
    }

    @Test
    void asksNoMoreForAWhileAfterARefusal() {
        status = 401;
        Account account = account(Map.of("client_id", "i", "client_secret", "s"));
        for (int i = 0; i < 5; i++) {
            assertEquals(Fault.ACCOUNT_NEEDS_REAUTH, fault(account));
        }
        assertEquals(1, seen.size());

        now = now.plus(Duration.ofSeconds(30));
        status = 200;

        assertEquals("t2", signIn(account));
    }

    @Test
    void asksAtOnceWhenARefusedAccountWasChanged() {
        status = 401;
        Account account = account(Map.of("client_id", "i", "client_secret", "s"));
        assertEquals(Fault.ACCOUNT_NEEDS_REAUTH, fault(account));
        status = 200;
        Account changed = new Account(
                new Account.Key(account.key().id(), 2),
                account.api(),
                account.zone(),
                account.user(),
                account.credential());

        assertEquals("t2", signIn(changed));
    }

    @ParameterizedTest
    @CsvSource({"429", "503"})
    void asksAgainAtOnceAfterAnythingElse(int failure) {
        Account account = account(Map.of("client_id", "i", "client_secret", "s"));
        status = failure;
        fault(account);
        status = 200;

        // What failed is forgotten a moment after it was told.
        for (int i = 0; i < 200 && seen.size() < 2; i++) {
            LockSupport.parkNanos(5_000_000);
            signIns.of(account, Purpose.USUAL)
                    .onFailure()
                    .recoverWithNull()
                    .subscribeAsCompletionStage()
                    .join();
        }
        assertEquals("t2", signIn(account));
    }

    @Test
    void asksForWhatACredentialLacks() {
        assertEquals(Fault.ACCOUNT_NEEDS_REAUTH, fault(account(Map.of("client_id", "i"))));
        assertEquals(List.of(), seen);
    }

    private String signIn(Account account) {
        return signIns.of(account, Purpose.USUAL)
                .subscribeAsCompletionStage()
                .join()
                .bearer()
                .orElseThrow()
                .reveal();
    }

    private Fault fault(Account account) {
        try {
            throw new AssertionError("signed in with " + signIn(account));
        } catch (CompletionException e) {
            if (e.getCause() instanceof RefusedException refused) {
                return refused.refusal().fault();
            }
            throw e;
        }
    }

    private Account account(Map<String, String> fields) {
        Map<String, Secret> secrets = new java.util.HashMap<>();
        fields.forEach((name, value) -> secrets.put(name, Secret.of(value)));
        return new Account(
                new Account.Key(new AccountId(UUID.randomUUID()), 1),
                URI.create("http://127.0.0.1:" + server.actualPort() + "/api"),
                ZoneOffset.UTC,
                Optional.empty(),
                secrets);
    }

    private void answer(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            seen.add(request.path() + " " + body);
            request.response().setStatusCode(status).end(answer.replace("%d", "" + seen.size()));
        });
    }

    private Addresses addresses() {
        return new Addresses(vendor, Map::of);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
