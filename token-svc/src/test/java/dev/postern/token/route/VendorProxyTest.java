package dev.postern.token.route;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.token.world.Admin;
import dev.postern.token.world.Client;
import dev.postern.token.world.Database;
import dev.postern.token.world.MadeConnector;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import dev.postern.token.world.World;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class VendorProxyTest {
    private static final int MIB = 1 << 20;
    private static final String SMALL = "POST %s HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}";

    @TestHTTPResource
    @Nullable
    URI base;

    @Inject
    Admin admin;

    @Inject
    VendorStandIn vendor;

    @Inject
    Database database;

    @BeforeEach
    void reset() {
        vendor.reset();
    }

    @Test
    void passesTheRequestOnAsItIs() throws Exception {
        Client.request()
                .header("Mcp-Protocol-Version", "2025-11-25")
                .header("Accept", "application/json, text/event-stream")
                .body(Client.BODY)
                .post(admin.aConnector().issue().path())
                .then()
                .statusCode(200);
        VendorStandIn.Call call = vendor.call();
        assertEquals("/mcp", call.uri());
        assertEquals(Client.BODY, call.body().toString());
        assertEquals("2025-11-25", call.headers().get("Mcp-Protocol-Version"));
        assertEquals("application/json", call.headers().get("Content-Type"));
    }

    @Test
    void takesOutWhatIsNotForTheVendorService() throws Exception {
        MadeConnector connector = admin.aConnector().issue();
        Client.request()
                .header("Authorization", "Bearer marked")
                .header("Cookie", "c=marked")
                .header("Postern-Pass", "marked")
                .header("postern-tenant", "marked")
                .header("X-Forwarded-For", "marked")
                .header("X-Forwarded-Host", "marked")
                .header("Forwarded", "for=marked")
                .header("Referer", "https://mcp.example.com" + connector.path())
                .header("Mcp-Session-Id", "marked")
                .body(Client.BODY)
                .post(connector.path())
                .then()
                .statusCode(200);
        String headers = vendor.call().headers().toString();
        assertFalse(headers.contains("marked"), headers);
        assertFalse(headers.contains(connector.token()), headers);
    }

    @Test
    void streamsAnAnswerAsItComes() throws Exception {
        CompletableFuture<HttpServerResponse> second = new CompletableFuture<>();
        vendor.behave(request -> {
            HttpServerResponse response = request.response()
                    .setChunked(true)
                    .putHeader("Content-Type", "text/event-stream")
                    .putHeader("Mcp-Session-Id", "s")
                    .putHeader("Set-Cookie", "c=d");
            response.write("data: one\n\n");
            second.complete(response);
        });
        try (Socket socket = connect()) {
            send(socket, SMALL.formatted(admin.aConnector().issue().path()));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String before = readUntil(answer, "data: one");
            second.get(5, TimeUnit.SECONDS).end("data: two\n\n");
            readUntil(answer, "data: two");
            assertTrue(before.contains("text/event-stream"), before);
            assertFalse(before.toLowerCase(Locale.ROOT).contains("mcp-session-id"), before);
            assertFalse(before.toLowerCase(Locale.ROOT).contains("set-cookie"), before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data: one"})
    void endsTheCallAtTheVendorServiceWhenTheClientLeaves(String begun) throws Exception {
        CompletableFuture<Void> arrived = new CompletableFuture<>();
        CompletableFuture<Void> left = new CompletableFuture<>();
        vendor.behave(request -> {
            request.connection().closeHandler(gone -> left.complete(null));
            if (!begun.isEmpty()) {
                request.response().setChunked(true).write(begun);
            }
            arrived.complete(null);
        });
        try (Socket socket = connect()) {
            send(socket, SMALL.formatted(admin.aConnector().issue().path()));
            arrived.get(5, TimeUnit.SECONDS);
            readUntil(
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)), begun);
        }
        left.get(2, TimeUnit.SECONDS);
    }

    @Test
    void saysThatNothingWasSentToAServiceThatIsDown() {
        admin.aConnector().issue();
        database.change(
                "insert into catalogue select ?, etag, replace(body, vendor, ?), read_at from catalogue"
                        + " where vendor = ? on conflict do nothing",
                World.DOWN,
                World.DOWN,
                World.VENDOR);
        Client.call(admin.aConnector().of(World.DOWN).issue().path())
                .statusCode(502)
                .body("id", nullValue())
                .body("error.message", containsString("Nothing was sent"));
    }

    @Test
    void triesTheNextAddressWhenOneTakesNoConnection() {
        for (int i = 0; i < 6; i++) {
            Client.call(admin.aConnector().of(World.HALF_DOWN).issue().path()).statusCode(200);
        }
    }

    @Test
    void saysThatTheOutcomeIsUnknownWhenTheConnectionBreaks() {
        vendor.behave(request ->
                request.endHandler(end -> request.connection().close()).resume());
        Client.call(admin.aConnector().issue().path())
                .statusCode(502)
                .body("error.message", containsString("may have been carried out"));
    }

    @Test
    void saysThatNoAnswerCameInTime() {
        vendor.behave(request -> request.resume());
        Client.call(admin.aConnector().issue().path())
                .statusCode(504)
                .body("error.message", containsString("did not answer in time"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void doesNotSendTheClientToALoginWhenItsPassIsRefused(int status) {
        vendor.behave(request -> request.response()
                .setStatusCode(status)
                .putHeader("WWW-Authenticate", "Bearer")
                .end());
        Client.call(admin.aConnector().issue().path()).statusCode(502).header("WWW-Authenticate", nullValue());
    }

    @Test
    void passesOtherStatusesOn() {
        vendor.behave(request -> request.response().setStatusCode(202).end());
        Client.call(admin.aConnector().issue().path()).statusCode(202).body(equalTo(""));
    }

    @Test
    void refusesABodyThatIsDeclaredTooLarge() {
        post("x".repeat(4 * MIB + 1), admin.aConnector().issue())
                .statusCode(413)
                .body("error.code", equalTo(-32005));
        assertEquals(0, vendor.callsWaiting());
    }

    @Test
    void takesABodyOfExactlyTheLimit() throws Exception {
        post("x".repeat(4 * MIB), admin.aConnector().issue()).statusCode(200);
        assertEquals(4 * MIB, vendor.call().body().length());
    }

    @Test
    void takesALargerBodyWhereTheVendorAllowsIt() {
        post("x".repeat(5 * MIB), admin.aConnector().of(World.HALF_DOWN).issue())
                .statusCode(200);
    }

    @Test
    void refusesABodyThatGrowsTooLargeAsItStreams() throws Exception {
        String path = admin.aConnector().issue().path();
        try (Socket socket = connect()) {
            send(socket, "POST %s HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n".formatted(path));
            String chunk = "100000\r\n%s\r\n".formatted("x".repeat(MIB));
            for (int i = 0; i < 5; i++) {
                send(socket, chunk);
            }
            send(socket, "0\r\n\r\n");
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertEquals("HTTP/1.1 413 Request Entity Too Large", answer.readLine());
            readUntil(answer, "too large");
            send(socket, SMALL.formatted(path));
            readUntil(answer, "HTTP/1.1 200 OK");
        }
    }

    @Test
    void refusesABodyThatDoesNotComeToItsEnd() throws Exception {
        try (Socket socket = connect()) {
            send(
                    socket,
                    "POST %s HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{"
                            .formatted(admin.aConnector().issue().path()));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertEquals("HTTP/1.1 408 Request Timeout", answer.readLine());
            readUntil(answer, "did not come to its end");
        }
    }

    @Test
    void endsTheConnectionOfAClientThatNeverEnds() throws Exception {
        try (Socket socket = connect()) {
            send(socket, "POST /mcp/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            String chunk = "100000\r\n%s\r\n".formatted("x".repeat(MIB));
            assertThrows(SocketException.class, () -> {
                for (int i = 0; i < 200; i++) {
                    send(socket, chunk);
                }
            });
        }
    }

    private static ValidatableResponse post(String body, MadeConnector connector) {
        return Client.request().body(body).post(connector.path()).then();
    }

    private Socket connect() throws Exception {
        URI uri = Objects.requireNonNull(base);
        Socket socket = new Socket(uri.getHost(), uri.getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws Exception {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String readUntil(BufferedReader answer, String words) throws Exception {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(words) < 0) {
            int letter = answer.read();
            assertTrue(letter >= 0, () -> "the answer ended before '%s': %s".formatted(words, read));
            read.append((char) letter);
        }
        return read.toString();
    }
}
