package dev.postern.kit.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.account.Purpose;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Cursor;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.ListRequest;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.RefusedException;
import dev.postern.kit.result.VendorAnswer;
import dev.postern.kit.send.Encoding;
import dev.postern.kit.send.VendorRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several requests of one call, and an account of how far it got. */
public final class Conversation {
    private final Endpoint endpoint;
    private final Arguments arguments;
    private final URI account;
    private final Optional<String> at;
    private final Progress progress;
    private final Means means;
    private final List<String> done;

    Conversation(Endpoint endpoint, Arguments arguments, URI account, Progress progress, Means means) {
        this(endpoint, arguments, account, endpoint.at(), progress, means, new ArrayList<>());
    }

    private Conversation(
            Endpoint endpoint,
            Arguments arguments,
            URI account,
            Optional<String> at,
            Progress progress,
            Means means,
            List<String> done) {
        this.endpoint = endpoint;
        this.arguments = arguments;
        this.account = account;
        this.at = at;
        this.progress = progress;
        this.means = means;
        this.done = done;
    }

    /** The same conversation at another address of the vendor's: a name of {@code api.others}. */
    public Conversation at(String other) {
        return new Conversation(endpoint, arguments, account, Optional.of(other), progress, means, done);
    }

    /** The call's arguments, checked, together with what the account knows of them. */
    public ObjectNode arguments() {
        return arguments.values();
    }

    /** Which part of the list is wanted, for a list tool. */
    public ListRequest wanted() {
        return arguments.listRequest(endpoint);
    }

    /** For calls that take long. */
    public Progress progress() {
        return progress;
    }

    /** What time it is for this call. */
    public Instant now() {
        return means.watch().now();
    }

    /** Ends after so long. Nothing of the account's is held meanwhile, and it ends with the client that waits. */
    public Uni<Void> pause(Duration length) {
        return means.watch().pause(length);
    }

    /**
     * Sends one request of the call. An answer that is no success ends the call with a refusal.
     *
     * @param path begins with {@code /}, each value in it encoded with {@link #segment}
     * @param step what is done when this has succeeded, as "made the source"
     */
    public Uni<VendorAnswer> send(
            HttpMethod verb, String path, Map<String, String> query, Optional<JsonNode> body, String step) {
        return done(sent(request(verb, path, query, body)), step);
    }

    /**
     * Sends the record's own request, with these values in the places that the record gives them. An answer that is no
     * success ends the call with a refusal.
     *
     * @param step what is done when this has succeeded
     */
    public Uni<VendorAnswer> send(ObjectNode values, String step) {
        return done(sent(own(values)), step);
    }

    /**
     * Sends a list record's own request for the page that the caller wants. An answer that is no success ends the call
     * with a refusal.
     *
     * @param step what is done when this has succeeded
     */
    public Uni<VendorAnswer> page(String step) {
        return done(sent(own(arguments, Optional.of(wanted().start()))), step);
    }

    /** Sends the record's own request with the call's arguments. Any status is an answer. */
    public Uni<VendorAnswer> look() {
        return Uni.createFrom().deferred(() -> sent(own(arguments.values())));
    }

    /** Reads something else. Any status is an answer. */
    public Uni<VendorAnswer> look(String path, Map<String, String> query) {
        return look(HttpMethod.GET, path, query, Optional.empty());
    }

    /** The same where the vendor reads by another verb, as a search by POST. Any status is an answer. */
    public Uni<VendorAnswer> look(HttpMethod verb, String path, Map<String, String> query, Optional<JsonNode> body) {
        return Uni.createFrom().deferred(() -> sent(request(verb, path, query, body)));
    }

    /**
     * Gets a file by a link that the vendor has signed; nothing of the account goes along. Any status is an answer.
     * Fails with a refusal when the link leads where files are not fetched from, or when the file is larger.
     */
    public Uni<VendorAnswer> fetch(URI link, int mostBytes) {
        return means.fetch().apply(link, mostBytes);
    }

    /** An answer that is no success, in words. */
    public Refusal refusal(VendorAnswer answer) {
        return means.refusals().of(endpoint, answer);
    }

    /** Whether an answer means "too many requests". */
    public boolean isThrottled(VendorAnswer answer) {
        return means.refusals().isThrottled(answer);
    }

    /** A good answer as this tool shows it: without what is hidden, and without the vendor's envelope. */
    public JsonNode shown(VendorAnswer answer) {
        return means.results().shown(endpoint, answer, arguments.fields());
    }

    /**
     * What a list tool answers: so many of these items as the caller wants, and how it goes on.
     *
     * @param more what is told beside the items, as a {@code note}
     */
    public Answer list(ArrayNode items, ObjectNode more) {
        return means.results().list(endpoint, items, items, wanted(), more);
    }

    /**
     * The same where the vendor cuts the list into pages.
     *
     * @param page a page as the vendor gives it, or in that form: in it stands how the list goes on
     * @param items what to show for each of its items
     */
    public Answer list(JsonNode page, ArrayNode items, ObjectNode more) {
        return means.results().list(endpoint, page, items, wanted(), more);
    }

    /** What this tool answers. Fails with a refusal when it is more than a result may hold. */
    public Answer answer(JsonNode result) {
        return means.results().made(endpoint, result);
    }

    /**
     * What this tool answers where clients can show it in their own way. Fails with a refusal when both together are more
     * than a result may hold.
     *
     * @param text what the model reads, as Markdown
     * @param structured the same as an object, without the keys that are hidden
     */
    public Answer answer(String text, ObjectNode structured) {
        return means.results().made(endpoint, text, structured);
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

    private Uni<VendorAnswer> done(Uni<VendorAnswer> sent, String step) {
        return sent.map(answer -> {
            if (!answer.isSuccess()) {
                throw refusal(answer).asException();
            }
            done.add(step);
            return answer;
        });
    }

    private Uni<VendorAnswer> sent(VendorRequest request) {
        return means.send().apply(new Purpose(at, arguments.values()), request);
    }

    private URI api() {
        return means.addresses().of(at, account);
    }

    private VendorRequest own(ObjectNode values) {
        return own(new Arguments(values), Optional.empty());
    }

    private VendorRequest own(Arguments values, Optional<Cursor> page) {
        return means.requests().write(endpoint, values, api(), page);
    }

    private VendorRequest request(HttpMethod verb, String path, Map<String, String> query, Optional<JsonNode> body) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Accept", "application/json");
        body.ifPresent(json -> headers.add("Content-Type", "application/json"));
        return new VendorRequest(
                verb, api(), path + query(query), headers, body.map(json -> Buffer.buffer(Json.bytes(json))));
    }

    private static String query(Map<String, String> query) {
        List<String> pairs = query.entrySet().stream()
                .map(pair -> Encoding.percent(pair.getKey()) + "=" + Encoding.percent(pair.getValue()))
                .toList();
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }
}
