package dev.postern.kit.call;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.postern.kit.account.Account;
import dev.postern.kit.account.Purpose;
import dev.postern.kit.live.FieldReader;
import dev.postern.kit.live.FieldSet;
import dev.postern.kit.live.LiveSchema;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.RefusedException;
import dev.postern.kit.result.Results;
import dev.postern.kit.result.VendorAnswer;
import dev.postern.kit.send.VendorRequest;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One load, with what it has found so far and what it still has to ask. */
final class LiveLoad {
    private static final int MOST_REQUESTS = 20;
    private static final int UNAUTHORIZED = 401;
    /** What goes wrong with one thing that was asked, and may go right with the next. */
    private static final Set<Fault> OF_ONE =
            Set.of(Fault.ARGUMENTS_REFUSED, Fault.VENDOR_REFUSED, Fault.VENDOR_UNREADABLE, Fault.ANSWER_TOO_LARGE);

    private final Vendor vendor;
    private final VendorCalls calls;
    private final Account account;
    private final Means means;
    private final Map<String, Map<String, FieldSet>> found = new HashMap<>();
    private final Deque<LiveStep> ahead = new ArrayDeque<>();
    private Optional<LiveLoadStopped> failure = Optional.empty();
    private int requests;

    LiveLoad(Vendor vendor, VendorCalls calls, Account account, Means means) {
        this.vendor = vendor;
        this.calls = calls;
        this.account = account;
        this.means = means.sending((purpose, request) -> counted(means, purpose, request));
        vendor.live().forEach(source -> ahead.add(LiveStep.first(source)));
    }

    /** Goes on until there is nothing more to ask, or no more may be asked. */
    Uni<LiveSchema> next() {
        LiveStep step = ahead.poll();
        if (step == null || requests >= MOST_REQUESTS) {
            return done();
        }
        return Uni.createFrom()
                .deferred(() -> ask(step))
                .onFailure(RefusedException.class)
                .recoverWithUni(refused -> failed(step, refused.refusal()))
                .chain(this::next);
    }

    private Uni<Void> ask(LiveStep step) {
        Endpoint endpoint = endpoint(step.tool());
        Arguments arguments = step.arguments();
        AccountValues.fill(endpoint, account, arguments.values());
        Optional<VendorCall> own = endpoint.call().flatMap(calls::find);
        if (own.isPresent()) {
            return own.get()
                    .call(new Conversation(endpoint, arguments, account.api(), Progress.UNHEARD, means))
                    .chain(answer -> read(step, endpoint, answer));
        }
        VendorRequest request = means.requests()
                .write(endpoint, arguments, means.addresses().of(endpoint.at(), account.api()), step.page());
        return means.send()
                .apply(new Purpose(endpoint.at(), arguments.values()), request)
                .chain(answer -> read(step, endpoint, answer));
    }

    private Uni<VendorAnswer> counted(Means sending, Purpose purpose, VendorRequest request) {
        requests++;
        return requests > MOST_REQUESTS
                ? Uni.createFrom()
                        .failure(Refusal.of(Fault.ACCOUNT_BUSY, "That would be one request too many.")
                                .asException())
                : sending.send().apply(purpose, request);
    }

    private Uni<Void> read(LiveStep step, Endpoint endpoint, VendorAnswer answer) {
        if (!answer.isSuccess()) {
            return failed(step, means.refusals().of(endpoint, answer));
        }
        if (endpoint.isList()) {
            Results.Items items = means.results().items(endpoint, answer, step.page());
            items.next().ifPresent(page -> ahead.addFirst(step.on(page)));
            take(step, items.all());
        } else {
            takeFrom(step, answer.json().orElse(Json.NODES.objectNode()));
        }
        return Uni.createFrom().voidItem();
    }

    /** What the service's own tool answers, which is read as the model would. */
    private Uni<Void> read(LiveStep step, Endpoint endpoint, Answer answer) {
        return switch (answer) {
            case Answer.Refused(Refusal refusal) -> failed(step, refusal);
            case Answer.Success success -> {
                JsonNode told = success.structured()
                        .<JsonNode>map(structured -> structured)
                        .orElseGet(() -> json(success.text()));
                if (endpoint.isList()) {
                    Optional.ofNullable(told.path("next_cursor").textValue())
                            .ifPresent(cursor -> ahead.addFirst(step.on(cursor)));
                    take(step, told.path("result") instanceof ArrayNode items ? items : Json.NODES.arrayNode());
                } else {
                    takeFrom(step, told);
                }
                yield Uni.createFrom().voidItem();
            }
        };
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JacksonException e) {
            return Json.NODES.objectNode();
        }
    }

    private void take(LiveStep step, ArrayNode items) {
        FieldReader reader = new FieldReader(step.source());
        Map<String, FieldSet> sets = sets(step);
        if (step.item().isPresent()) {
            put(sets, reader.read(step.item().get(), items));
            return;
        }
        items.forEach(item -> {
            put(sets, reader.read(item));
            step.source()
                    .then()
                    .filter(tool -> !item.at(step.source().id()).asText().isBlank())
                    .ifPresent(tool -> ahead.addLast(step.of(item)));
        });
    }

    /** What is no list holds the items somewhere; or, of one item, the fields. */
    private void takeFrom(LiveStep step, JsonNode body) {
        if (step.item().isPresent()) {
            takeOne(step, body);
        } else {
            take(
                    step,
                    step.source().items().map(body::at).orElse(body) instanceof ArrayNode items
                            ? items
                            : Json.NODES.arrayNode());
        }
    }

    /** The fields of one item, which are somewhere in the answer. */
    private void takeOne(LiveStep step, JsonNode body) {
        JsonNode fields = step.source().fields().map(body::at).orElse(body);
        step.item().ifPresent(item -> put(sets(step), new FieldReader(step.source()).read(item, fields)));
    }

    private Map<String, FieldSet> sets(LiveStep step) {
        return found.computeIfAbsent(step.source().name(), name -> new LinkedHashMap<>());
    }

    private static void put(Map<String, FieldSet> sets, FieldSet set) {
        sets.put(set.id(), set);
    }

    /** An item, or a list, that is not to be had says nothing of the others; a vendor that asks for peace gets it. */
    private Uni<Void> failed(LiveStep step, Refusal refusal) {
        int status = refusal.facts().get("status") instanceof Integer number ? number : 0;
        if (failure.isEmpty()) {
            String reason = status > 0 ? "status " + status : refusal.fault().code();
            failure = Optional.of(new LiveLoadStopped(reason));
        }
        if (!OF_ONE.contains(refusal.fault()) || status == UNAUTHORIZED) {
            ahead.clear();
        } else if (step.item().isEmpty()) {
            ahead.removeIf(other -> other.source().equals(step.source()));
        }
        return refusal.fault() == Fault.ACCOUNT_NEEDS_REAUTH
                ? Uni.createFrom().failure(refusal.asException())
                : Uni.createFrom().voidItem();
    }

    private Uni<LiveSchema> done() {
        if (found.isEmpty() && failure.isPresent()) {
            return Uni.createFrom().failure(failure.get());
        }
        Map<String, List<FieldSet>> sources = new HashMap<>();
        found.forEach((source, sets) -> sources.put(source, List.copyOf(sets.values())));
        return Uni.createFrom().item(new LiveSchema(sources));
    }

    private Endpoint endpoint(String tool) {
        return vendor.endpoints().stream()
                .filter(endpoint -> endpoint.tool().equals(tool))
                .findFirst()
                .orElseThrow();
    }
}
