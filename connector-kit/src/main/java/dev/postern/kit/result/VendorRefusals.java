package dev.postern.kit.result;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.record.DocStatus;
import dev.postern.kit.record.Effect;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.Vendor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** Turns a vendor's refusal into words that a model can act on. */
@Singleton
public class VendorRefusals {
    private static final int LONGEST_QUOTE = 600;

    private final Vendor vendor;
    private final Clock clock;

    public VendorRefusals(Vendor vendor, Clock clock) {
        this.vendor = vendor;
        this.clock = clock;
    }

    public boolean isThrottled(VendorAnswer answer) {
        return vendor.rateLimit()
                .isThrottled(answer.status(), () -> answer.body().toString());
    }

    public Optional<RateLimit> rateLimit(VendorAnswer answer) {
        return RateLimit.of(answer, vendor.rateLimit(), clock);
    }

    public Refusal of(Endpoint endpoint, VendorAnswer answer) {
        Optional<String> code = code(endpoint, answer);
        String told = told(endpoint, answer, code).map(words -> words + " ").orElse("");
        Refusal refusal;
        if (isThrottled(answer)) {
            refusal = throttled(endpoint, answer, told);
        } else if (answer.status() >= 500) {
            refusal = failed(endpoint, answer, told);
        } else if (answer.status() >= 400) {
            refusal = refused(endpoint, answer, told);
        } else {
            refusal = Refusal.of(
                    Fault.VENDOR_REDIRECTED,
                    "%s%s answered with a redirect (status %d), which is not followed. The account's address may be out of date: tell the user to check it."
                            .formatted(told, vendor.title(), answer.status()));
        }
        Refusal withStatus = new Refusal(refusal.fault(), refusal.text(), refusal.facts(), rateLimit(answer))
                .with("status", answer.status());
        Refusal withCode =
                code.map(text -> withStatus.with("vendor_code", text)).orElse(withStatus);
        return answer.header(vendor.errors().requestIdHeader())
                .map(id -> withCode.with("request_id", quote(id)))
                .orElse(withCode);
    }

    /** The vendor's own code for what is wrong; of a failing server only one that the records know. */
    private Optional<String> code(Endpoint endpoint, VendorAnswer answer) {
        return answer.json()
                .flatMap(body -> first(body, vendor.errors().code(), JsonNode::isValueNode))
                .filter(code -> code.matches("[^\\s\\p{Cntrl}]{1,100}"))
                .filter(code -> answer.status() < 500
                        || endpoint.tell().of(code).isPresent()
                        || vendor.tell().of(code).isPresent());
    }

    private Refusal throttled(Endpoint endpoint, VendorAnswer answer, String told) {
        Optional<RateLimit> limit = rateLimit(answer);
        OptionalLong wait = limit.map(RateLimit::longestWait).orElse(OptionalLong.empty());
        // The advice is about work that could not begin; a look begins nothing, and must not seem to undo what goes on.
        Optional<String> known =
                vendor.rateLimit().advice().filter(words -> wait.isEmpty() && endpoint.effect() != Effect.READS);
        if (known.isPresent()) {
            return Refusal.of(
                    Fault.VENDOR_THROTTLED,
                    "%s%s refused this because of a limit, and nothing was begun. %s The call was not repeated."
                            .formatted(told, vendor.title(), known.get()));
        }
        String advice = wait.isPresent()
                ? "wait %d seconds, then call again with the same arguments.".formatted(wait.getAsLong())
                : "it did not say for how long, so wait a minute before the next call.";
        return Refusal.of(
                Fault.VENDOR_THROTTLED,
                "%s%s is limiting how many requests this account may make: %s The call was not repeated; fewer and larger calls help."
                        .formatted(told, vendor.title(), advice));
    }

    /** What a failing server says is for its own people; it may hold anything, so nothing of it is passed on. */
    private Refusal failed(Endpoint endpoint, VendorAnswer answer, String told) {
        String doubt = switch (endpoint.effect()) {
            case READS -> "Calling again later is safe.";
            case WRITES, DESTROYS -> "It is not known whether the change was made: read first, before you try again.";
        };
        return Refusal.of(
                Fault.VENDOR_FAILED,
                "%s%s failed by itself (status %d). %s".formatted(told, vendor.title(), answer.status(), doubt));
    }

    private Refusal refused(Endpoint endpoint, VendorAnswer answer, String told) {
        JsonNode body = answer.json().orElse(Json.NODES.objectNode());
        StringBuilder text = new StringBuilder(told);
        text.append("%s refused %s with status %d".formatted(vendor.title(), endpoint.tool(), answer.status()));
        // An object is no sentence; the sentence is elsewhere in it.
        String message = first(body, vendor.errors().message(), node -> !node.isObject())
                .map(words -> ": " + quote(words))
                .orElse(".");
        text.append(message);
        first(body, vendor.errors().details(), node -> true)
                .ifPresent(details -> text.append(" Details: ").append(quote(details)));
        if (answer.status() == 404 && endpoint.documentation().status() == DocStatus.DERIVED) {
            text.append(" It may also be that %s has no such endpoint: its documentation does not name it."
                    .formatted(vendor.title()));
        }
        return Refusal.of(Fault.VENDOR_REFUSED, text.toString());
    }

    /** A code says more than a status, and the record knows better than the vendor's file. */
    private Optional<String> told(Endpoint endpoint, VendorAnswer answer, Optional<String> code) {
        Optional<String> byCode = code.flatMap(endpoint.tell()::of).or(() -> code.flatMap(vendor.tell()::of));
        // Some vendors throttle with a status that otherwise means something else.
        return byCode.isPresent() || isThrottled(answer)
                ? byCode
                : endpoint.tell().of(answer.status()).or(() -> vendor.tell().of(answer.status()));
    }

    private static Optional<String> first(JsonNode body, List<JsonPointer> places, Predicate<JsonNode> counts) {
        return places.stream()
                .map(body::at)
                .filter(node -> !node.isMissingNode() && !node.isNull() && counts.test(node))
                .map(node -> node.isTextual() ? node.textValue() : Json.text(node))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** The vendor's words are data: short, and without control characters. */
    private static String quote(String words) {
        String clean = words.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.length() <= LONGEST_QUOTE
                ? clean
                : clean.substring(0, LONGEST_QUOTE).strip() + " …";
    }
}
