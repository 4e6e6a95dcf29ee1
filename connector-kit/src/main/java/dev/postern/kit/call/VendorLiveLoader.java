package dev.postern.kit.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.account.Account;
import dev.postern.kit.account.Accounts;
import dev.postern.kit.account.Caller;
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
import dev.postern.kit.send.VendorRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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

    public VendorLiveLoader(Vendor vendor, Accounts accounts, Session session, Results results, SecureRandom random) {
        this.vendor = vendor;
        this.accounts = accounts;
        this.session = session;
        this.results = results;
        this.requests = new RequestWriter(new BodyWriter(random));
    }

    @Override
    public Uni<LiveSchema> load(Caller caller) {
        return accounts.of(caller)
                .chain(account -> new Load(caller, account).next())
                .ifNoItem()
                .after(LONGEST)
                .fail();
    }

    private Endpoint endpoint(LiveSource source) {
        return vendor.endpoints().stream()
                .filter(endpoint -> endpoint.tool().equals(source.tool()))
                .findFirst()
                .orElseThrow();
    }

    /** One load, with what it has found so far. */
    private final class Load {
        private final Caller caller;
        private final Account account;
        private final Map<String, List<FieldSet>> found = new HashMap<>();
        private int source;
        private Optional<Cursor> page = Optional.empty();
        private int calls;

        Load(Caller caller, Account account) {
            this.caller = caller;
            this.account = account;
        }

        Uni<LiveSchema> next() {
            if (source == vendor.live().size() || calls == MOST_CALLS) {
                return done();
            }
            calls++;
            Endpoint endpoint = endpoint(vendor.live().get(source));
            VendorRequest request =
                    requests.write(endpoint, new Arguments(Json.NODES.objectNode()), account.api(), page);
            return session.send(caller, account, request).chain(answer -> read(endpoint, answer));
        }

        private Uni<LiveSchema> read(Endpoint endpoint, VendorAnswer answer) {
            LiveSource from = vendor.live().get(source);
            if (!answer.isSuccess()) {
                return found.isEmpty() ? Uni.createFrom().failure(new LiveLoadStopped(answer.status())) : done();
            }
            Results.Items items = results.items(endpoint, answer, page);
            List<FieldSet> sets = found.computeIfAbsent(from.name(), name -> new ArrayList<>());
            FieldReader reader = new FieldReader(from);
            for (JsonNode item : items.all()) {
                sets.add(reader.read(item));
            }
            page = items.next();
            if (page.isEmpty()) {
                source++;
            }
            return next();
        }

        private Uni<LiveSchema> done() {
            return Uni.createFrom().item(() -> new LiveSchema(found));
        }
    }
}
