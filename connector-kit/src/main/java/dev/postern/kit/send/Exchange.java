package dev.postern.kit.send;

import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.VendorAnswer;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import org.jspecify.annotations.Nullable;

/** One request on its way: it ends once, with an answer, with a refusal, or because nobody waits for it any more. */
final class Exchange {
    private final VendorRequest request;
    private final int largest;
    private final UniEmitter<? super VendorAnswer> emitter;
    private final Buffer body = Buffer.buffer();
    private @Nullable HttpClientRequest sent;
    private boolean ended;

    Exchange(VendorRequest request, int largest, UniEmitter<? super VendorAnswer> emitter) {
        this.request = request;
        this.largest = largest;
        this.emitter = emitter;
    }

    void start(HttpClient client, RequestOptions options) {
        emitter.onTermination(this::abandon);
        client.request(options).onFailure(this::broken).onSuccess(ready -> {
            sent = ready;
            if (ended) {
                ready.reset();
                return;
            }
            ready.response().onSuccess(this::read).onFailure(this::broken);
            ready.end(request.body().orElse(Buffer.buffer())).onFailure(this::broken);
        });
    }

    private void read(HttpClientResponse response) {
        response.exceptionHandler(this::broken);
        if (declared(response) > largest) {
            tooLarge();
            return;
        }
        response.handler(chunk -> {
            if (body.length() + chunk.length() > largest) {
                tooLarge();
            } else if (!ended) {
                body.appendBuffer(chunk);
            }
        });
        response.endHandler(end -> {
            if (!ended) {
                ended = true;
                emitter.complete(new VendorAnswer(response.statusCode(), response.headers(), body));
            }
        });
    }

    private static long declared(HttpClientResponse response) {
        String length = response.getHeader("Content-Length");
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    private void tooLarge() {
        fail(
                Fault.ANSWER_TOO_LARGE,
                "The vendor's answer is larger than %.1f MiB. Ask for less: a smaller `limit`, a filter, or a single item."
                        .formatted(largest / 1024.0 / 1024.0));
    }

    private void broken(Throwable cause) {
        if (sent == null) {
            fail(Refusal.of(
                            Fault.VENDOR_UNREACHABLE,
                            "No connection to the vendor could be made; nothing was sent. Try again in a minute.")
                    .with(Refusal.SENT, false));
        } else {
            fail(
                    Fault.VENDOR_UNREACHABLE,
                    "The connection to the vendor broke before its answer was complete. What was asked may have been done: read before you repeat a change.");
        }
    }

    private void fail(Fault fault, String text) {
        fail(Refusal.of(fault, text));
    }

    private void fail(Refusal refusal) {
        if (!ended) {
            abandon();
            emitter.fail(refusal.asException());
        }
    }

    /** The vendor need not go on either. */
    private void abandon() {
        if (!ended) {
            ended = true;
            if (sent != null) {
                sent.reset();
            }
        }
    }
}
