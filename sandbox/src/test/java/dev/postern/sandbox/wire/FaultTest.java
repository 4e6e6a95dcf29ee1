package dev.postern.sandbox.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import dev.postern.sandbox.SandboxTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class FaultTest extends SandboxTest {
    private static final long MEBIBYTE = 1 << 20;

    @Test
    void answersLate() {
        SANDBOX.faults().add(Fault.slow(Duration.ofMillis(300)));

        long start = System.nanoTime();
        Answer answer = ACME.get("/tasks");

        assertEquals(200, answer.status());
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() >= 300);
    }

    @Test
    void neverAnswers() {
        SANDBOX.faults().add(Fault.hang());
        HttpRequest request =
                ACME.request("/tasks").timeout(Duration.ofMillis(300)).build();

        assertThrows(HttpTimeoutException.class, () -> Client.http().send(request, BodyHandlers.ofString()));
    }

    @Test
    void answersWithABodyThatMustNotGetOut() {
        SANDBOX.faults().add(Fault.status(503));

        Answer answer = ACME.get("/tasks");

        assertEquals(503, answer.status());
        assertTrue(answer.raw().body().contains(Fault.SECRET_IN_BODY));
        assertTrue(answer.body().path("trace").isArray(), answer.raw().body());
    }

    @Test
    void breaksOffTheJson() {
        SANDBOX.faults().add(Fault.badJson());

        var thrown = assertThrows(UncheckedIOException.class, () -> ACME.get("/tasks"));

        assertTrue(thrown.getCause() instanceof JsonProcessingException);
    }

    @Test
    void cutsTheConnectionInTheMiddle() {
        SANDBOX.faults().add(Fault.reset());

        var thrown = assertThrows(UncheckedIOException.class, () -> ACME.get("/tasks"));

        assertTrue(!(thrown.getCause() instanceof JsonProcessingException));
    }

    @Test
    void sendsElsewhere() {
        SANDBOX.faults().add(Fault.redirect("http://169.254.169.254/latest"));

        Answer answer = ACME.get("/tasks");

        assertEquals(302, answer.status());
        assertEquals("http://169.254.169.254/latest", answer.header("Location"));
    }

    @Test
    void dripsAByteAtATime() throws IOException, InterruptedException {
        SANDBOX.faults().add(new Fault(new FaultKind.Drip(Duration.ofMillis(100))));

        HttpResponse<InputStream> answer = stream();

        try (InputStream body = answer.body()) {
            long start = System.nanoTime();
            assertEquals("{\"da", new String(body.readNBytes(4), StandardCharsets.UTF_8));
            assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() >= 200);
        }
    }

    @Test
    void streamsFarMoreThanAnyoneWants() throws IOException, InterruptedException {
        SANDBOX.faults().add(Fault.huge());

        HttpResponse<InputStream> answer = stream();

        try (InputStream body = answer.body()) {
            assertEquals(32 * MEBIBYTE, body.skip(32 * MEBIBYTE));
        }
    }

    @Test
    void inflatesToHalfAGigabyte() throws IOException, InterruptedException {
        SANDBOX.faults().add(Fault.gzipBomb());

        HttpResponse<InputStream> answer = stream();

        assertEquals("gzip", answer.headers().firstValue("content-encoding").orElse(""));
        assertTrue(answer.headers().firstValueAsLong("content-length").orElse(0) < MEBIBYTE);
        try (InputStream body = new GZIPInputStream(answer.body())) {
            body.skipNBytes(512 * MEBIBYTE);
            assertEquals(-1, body.read());
        }
    }

    @Test
    void saysOnceThatTheTokenIsNotGood() {
        SANDBOX.faults().add(Fault.unauthorized());

        assertEquals(401, ACME.get("/tasks").status());
        assertEquals(200, ACME.get("/tasks").status());
    }

    @Test
    void hitsOnlyWhatItIsMeantForAndOnlySoOften() {
        SANDBOX.faults().add(Fault.status(500).on("GET", "/pipelines").times(2));

        assertEquals(200, ACME.get("/tasks").status());
        assertEquals(422, ACME.post("/tasks", "{}").status());
        assertEquals(500, ACME.get("/api/pipelines").status());
        assertEquals(500, ACME.get("/pipelines/x/cards").status());
        assertEquals(200, ACME.get("/pipelines").status());
    }

    private static HttpResponse<InputStream> stream() throws IOException, InterruptedException {
        return Client.http().send(ACME.request("/tasks").build(), BodyHandlers.ofInputStream());
    }
}
