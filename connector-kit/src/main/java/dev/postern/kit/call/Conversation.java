package dev.postern.kit.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.RefusedException;
import dev.postern.kit.result.VendorAnswer;
import dev.postern.kit.result.VendorRefusals;
import dev.postern.kit.send.VendorRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Several requests of one call, and an account of how far it got. */
public final class Conversation {
    private final Endpoint endpoint;
    private final Arguments arguments;
    private final URI api;
    private final VendorRefusals refusals;
    private final Progress progress;
    private final Function<VendorRequest, Uni<VendorAnswer>> sender;
    private final List<String> done = new ArrayList<>();

    Conversation(
            Endpoint endpoint,
            Arguments arguments,
            URI api,
            VendorRefusals refusals,
            Progress progress,
            Function<VendorRequest, Uni<VendorAnswer>> sender) {
        this.endpoint = endpoint;
        this.arguments = arguments;
        this.api = api;
        this.refusals = refusals;
        this.progress = progress;
        this.sender = sender;
    }

    /** The call's arguments, checked. */
    public ObjectNode arguments() {
        return arguments.values();
    }

    /** For calls that take long. */
    public Progress progress() {
        return progress;
    }

    /**
     * Sends one request of the call. An answer that is no success ends the call with a refusal.
     *
     * @param path begins with {@code /}, each value in it encoded with {@link #segment}
     * @param step what is done when this has succeeded, as "made the source"
     */
    public Uni<VendorAnswer> send(
            HttpMethod verb, String path, Map<String, String> query, Optional<JsonNode> body, String step) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Accept", "application/json");
        body.ifPresent(json -> headers.add("Content-Type", "application/json"));
        VendorRequest request = new VendorRequest(
                verb, api, path + query(query), headers, body.map(json -> Buffer.buffer(Json.bytes(json))));
        return sender.apply(request).map(answer -> {
            if (!answer.isSuccess()) {
                throw refusals.of(endpoint, answer).asException();
            }
            done.add(step);
            return answer;
        });
    }

    /** A value as one segment of a path. */
    public static String segment(String value) {
        return Encoding.percent(value);
    }

    /** The refusal, with how far the call got before it. */
    RefusedException told(RefusedException stopped) {
        if (done.isEmpty()) {
            return stopped;
        }
        Refusal refusal = stopped.refusal();
        String text = "%s It stopped half-way. Done: %s. Nothing after that was done."
                .formatted(refusal.text(), String.join("; ", done));
        return new Refusal(refusal.fault(), text, refusal.facts(), refusal.rateLimit())
                .with("done", List.copyOf(done))
                .asException();
    }

    private static String query(Map<String, String> query) {
        List<String> pairs = query.entrySet().stream()
                .map(pair -> Encoding.percent(pair.getKey()) + "=" + Encoding.percent(pair.getValue()))
                .toList();
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }
}
