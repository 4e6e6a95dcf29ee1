package dev.postern.kit.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.account.Accounts;
import dev.postern.kit.account.Caller;
import dev.postern.kit.account.Purpose;
import dev.postern.kit.live.Labels;
import dev.postern.kit.live.LiveSchema;
import dev.postern.kit.live.LiveSchemas;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.ListRequest;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.RefusedException;
import dev.postern.kit.result.Results;
import dev.postern.kit.result.VendorAnswer;
import dev.postern.kit.result.VendorRefusals;
import dev.postern.kit.send.VendorRequest;
import dev.postern.kit.tool.ToolDefinition;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** A tool call from its arguments to its answer. It always has an answer: what goes wrong is a refusal in words. */
@Singleton
public class ToolCalls {
    /** Below this a body is parsed at once; above it, away from the event loop. */
    private static final int SMALL = 128 * 1024;

    private final Accounts accounts;
    private final Lines lines;
    private final Results results;
    private final VendorRefusals refusals;
    private final Vendor vendor;
    private final Vertx vertx;
    private final LiveSchemas live;
    private final VendorCalls calls;

    public ToolCalls(
            Accounts accounts,
            Lines lines,
            Results results,
            VendorRefusals refusals,
            Vendor vendor,
            Vertx vertx,
            LiveSchemas live,
            VendorCalls calls) {
        this.accounts = accounts;
        this.lines = lines;
        this.results = results;
        this.refusals = refusals;
        this.vendor = vendor;
        this.vertx = vertx;
        this.live = live;
        this.calls = calls;
    }

    public Uni<Answer> call(ToolDefinition tool, Caller caller, ObjectNode given) {
        return call(tool, caller, given, Progress.UNHEARD);
    }

    public Uni<Answer> call(ToolDefinition tool, Caller caller, ObjectNode given, Progress progress) {
        return Uni.createFrom()
                .deferred(() -> checked(tool, caller, given, progress))
                .ifNoItem()
                .after(tool.endpoint().deadline())
                .failWith(() -> slow(tool.endpoint()))
                .onFailure()
                .recoverWithItem(failure -> new Answer.Refused(refusal(tool, failure)));
    }

    private Uni<Answer> checked(ToolDefinition tool, Caller caller, ObjectNode given, Progress progress) {
        Endpoint endpoint = tool.endpoint();
        Arguments arguments = Arguments.check(tool, given);
        Optional<ListRequest> list =
                endpoint.isList() ? Optional.of(arguments.listRequest(endpoint)) : Optional.empty();
        LiveSchema known = live.known(caller);
        Labels labels = new Labels(known);
        labels.apply(endpoint.arguments(), arguments.values());
        endpoint.columns()
                .ifPresent(columns -> labels.applyToColumns(columns, endpoint.arguments(), arguments.values()));
        return accounts.of(caller)
                .chain(account -> {
                    AccountValues.fill(endpoint, account, arguments.values());
                    Means means = lines.of(caller, account);
                    Optional<VendorCall> own = endpoint.call().flatMap(calls::find);
                    if (own.isPresent()) {
                        return converse(
                                own.get(), new Conversation(endpoint, arguments, account.api(), progress, means));
                    }
                    VendorRequest request = means.requests()
                            .write(
                                    endpoint,
                                    arguments,
                                    means.addresses().of(endpoint.at(), account.api()),
                                    list.map(ListRequest::start));
                    return means.send()
                            .apply(new Purpose(endpoint.at(), arguments.values()), request)
                            .chain(answer -> read(endpoint, arguments, list, request.url(), answer));
                })
                .map(answer -> warned(answer, ColumnNames.warnings(endpoint, arguments.values(), known)));
    }

    private static Answer warned(Answer answer, List<String> warnings) {
        return answer instanceof Answer.Success success && !warnings.isEmpty() ? success.warned(warnings) : answer;
    }

    private static Uni<Answer> converse(VendorCall call, Conversation conversation) {
        return call.call(conversation).onFailure(RefusedException.class).transform(conversation::told);
    }

    private Uni<Answer> read(
            Endpoint endpoint, Arguments arguments, Optional<ListRequest> list, String link, VendorAnswer answer) {
        if (refusals.isThrottled(answer) || !answer.isSuccess()) {
            return Uni.createFrom().item(new Answer.Refused(refusals.of(endpoint, answer)));
        }
        if (answer.body().length() <= SMALL) {
            return Uni.createFrom().item(() -> shape(endpoint, arguments, list, link, answer));
        }
        return Uni.createFrom()
                .completionStage(
                        () -> vertx.executeBlocking(() -> shape(endpoint, arguments, list, link, answer), false)
                                .toCompletionStage());
    }

    private Answer shape(
            Endpoint endpoint, Arguments arguments, Optional<ListRequest> list, String link, VendorAnswer answer) {
        return list.<Answer>map(request -> new Answer.Success(results.list(endpoint, answer, request)))
                .orElseGet(() -> results.single(endpoint, answer, arguments.fields(), link));
    }

    private RefusedException slow(Endpoint endpoint) {
        String doubt = switch (endpoint.effect()) {
            case READS -> "Ask for less, or try again later.";
            case WRITES, DESTROYS -> "It is not known whether the change was made: read first, before you try again.";
        };
        return Refusal.of(
                        Fault.VENDOR_SLOW,
                        "%s did not answer %s within %d seconds. %s"
                                .formatted(
                                        vendor.title(),
                                        endpoint.tool(),
                                        endpoint.deadline().toSeconds(),
                                        doubt))
                .asException();
    }

    private static Refusal refusal(ToolDefinition tool, Throwable failure) {
        if (failure instanceof RefusedException refused) {
            return Aftermath.told(tool.endpoint(), refused.refusal());
        }
        Log.errorf(failure, "%s failed", tool.name());
        return Aftermath.told(
                tool.endpoint(),
                Refusal.of(
                        Fault.INTERNAL,
                        "Something went wrong inside Postern, not in what you asked. Tell the user to look into the service's log."));
    }
}
