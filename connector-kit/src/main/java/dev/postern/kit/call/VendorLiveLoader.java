package dev.postern.kit.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.account.Account;
import dev.postern.kit.account.Accounts;
import dev.postern.kit.account.Caller;
import dev.postern.kit.account.Purpose;
import dev.postern.kit.account.Session;
import dev.postern.kit.live.FieldReader;
import dev.postern.kit.live.FieldSet;
import dev.postern.kit.live.LiveLoader;
import dev.postern.kit.live.LiveSchema;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.LiveSource;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Cursor;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.Results;
import dev.postern.kit.result.VendorAnswer;
import dev.postern.kit.send.Addresses;
import dev.postern.kit.send.VendorRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes through the lists that hold an account's own fields, page by page. */
@Singleton
public class VendorLiveLoader implements LiveLoader {
    private static final int MOST_CALLS = 20;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Vendor vendor;
    private final Accounts accounts;
    private final Session session;
    private final Results results;
    private final RequestWriter requests;
    private final Addresses addresses;

    public VendorLiveLoader(
            Vendor vendor,
            Accounts accounts,
            Session session,
            Results results,
            Addresses addresses,
            SecureRandom random) {
        this.vendor = vendor;
        this.accounts = accounts;
        this.session = session;
        this.results = results;
        this.addresses = addresses;
        this.requests = new RequestWriter(vendor.api(), new BodyWriter(random));
    }

    @Override
    public Uni<LiveSchema> load(Caller caller) {
        return accounts.of(caller)
                .chain(account -> new Load(caller, account).next())
                .ifNoItem()
                .after(LONGEST)
                .fail();
    }

    private Endpoint endpoint(String tool) {
        return vendor.endpoints().stream()
                .filter(endpoint -> endpoint.tool().equals(tool))
                .findFirst()
                .orElseThrow();
    }

    /** One load, with what it has found so far and what it still has to ask. */
    private final class Load {
        private final Caller caller;
        private final Account account;
        private final Map<String, Map<String, FieldSet>> found = new HashMap<>();
        private final Deque<Step> ahead = new ArrayDeque<>();
        private int calls;

        Load(Caller caller, Account account) {
            this.caller = caller;
            this.account = account;
            vendor.live().forEach(source -> ahead.add(new Step(source, Optional.empty(), Optional.empty())));
        }

        Uni<LiveSchema> next() {
            Step step = ahead.poll();
            if (step == null || calls == MOST_CALLS) {
                return done();
            }
            calls++;
            Endpoint endpoint = endpoint(step.tool());
            Arguments arguments = step.arguments();
            AccountValues.fill(endpoint, account, arguments.values());
            VendorRequest request =
                    requests.write(endpoint, arguments, addresses.of(endpoint.at(), account.api()), step.page());
            Purpose purpose = new Purpose(endpoint.at(), arguments.values());
            return session.send(caller, account, purpose, request).chain(answer -> read(step, endpoint, answer));
        }

        private Uni<LiveSchema> read(Step step, Endpoint endpoint, VendorAnswer answer) {
            if (!answer.isSuccess()) {
                return found.isEmpty() ? Uni.createFrom().failure(new LiveLoadStopped(answer.status())) : done();
            }
            if (!endpoint.isList()) {
                return readOne(step, answer);
            }
            Results.Items items = results.items(endpoint, answer, step.page());
            Map<String, FieldSet> sets = found.computeIfAbsent(step.source().name(), name -> new LinkedHashMap<>());
            FieldReader reader = new FieldReader(step.source());
            if (step.item().isPresent()) {
                put(sets, reader.read(step.item().get(), items.all()));
            } else {
                items.next().ifPresent(page -> ahead.addFirst(step.on(page)));
                items.all().forEach(item -> {
                    put(sets, reader.read(item));
                    step.source()
                            .then()
                            .filter(tool ->
                                    !item.at(step.source().id()).asText().isBlank())
                            .ifPresent(tool -> ahead.addLast(step.of(item)));
                });
            }
            return next();
        }

        /** The fields of one item, which are somewhere in the answer. */
        private Uni<LiveSchema> readOne(Step step, VendorAnswer answer) {
            JsonNode body = answer.json().orElse(Json.NODES.objectNode());
            JsonNode fields = step.source().fields().map(body::at).orElse(body);
            step.item()
                    .ifPresent(item -> put(
                            found.computeIfAbsent(step.source().name(), name -> new LinkedHashMap<>()),
                            new FieldReader(step.source()).read(item, fields)));
            return next();
        }

        private void put(Map<String, FieldSet> sets, FieldSet set) {
            sets.put(set.id(), set);
        }

        private Uni<LiveSchema> done() {
            return Uni.createFrom().item(() -> {
                Map<String, List<FieldSet>> sources = new HashMap<>();
                found.forEach((source, sets) -> sources.put(source, List.copyOf(sets.values())));
                return new LiveSchema(sources);
            });
        }
    }

    /**
     * One request of a load.
     *
     * @param item the item whose fields are asked for; absent when the items are
     */
    private record Step(LiveSource source, Optional<Cursor> page, Optional<JsonNode> item) {
        String tool() {
            return item.flatMap(one -> source.then()).orElse(source.tool());
        }

        Arguments arguments() {
            ObjectNode values = Json.NODES.objectNode();
            item.ifPresent(one -> source.as().ifPresent(name -> values.set(name, one.at(source.id()))));
            return new Arguments(values);
        }

        Step on(Cursor next) {
            return new Step(source, Optional.of(next), item);
        }

        Step of(JsonNode one) {
            return new Step(source, Optional.empty(), Optional.of(one));
        }
    }
}
