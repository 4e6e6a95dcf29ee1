package dev.postern.kit.result;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.record.DocStatus;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.Vendor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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
        Refusal refusal;
        if (isThrottled(answer)) {
            refusal = throttled(answer);
        } else if (answer.status() >= 500) {
            refusal = failed(endpoint, answer);
        } else if (answer.status() >= 400) {
            refusal = refused(endpoint, answer);
        } else {
            refusal = Refusal.of(
                    Fault.VENDOR_REDIRECTED,
                    "%s answered with a redirect (status %d), which is not followed. The account's address may be out of date: tell the user to check it."
                            .formatted(vendor.title(), answer.status()));
        }
        Refusal withStatus = new Refusal(refusal.fault(), refusal.text(), refusal.facts(), rateLimit(answer))
                .with("status", answer.status());
        return answer.header(vendor.errors().requestIdHeader())
                .map(id -> withStatus.with("request_id", quote(id)))
                .orElse(withStatus);
    }

    private Refusal throttled(VendorAnswer answer) {
        Optional<RateLimit> limit = rateLimit(answer);
        OptionalLong wait = limit.map(RateLimit::longestWait).orElse(OptionalLong.empty());
        String advice = wait.isPresent()
                ? "wait %d seconds, then call again with the same arguments.".formatted(wait.getAsLong())
                : "it did not say for how long, so wait a minute before the next call.";
        return Refusal.of(
                Fault.VENDOR_THROTTLED,
                "%s is limiting how many requests this account may make: %s The call was not repeated; fewer and larger calls help."
                        .formatted(vendor.title(), advice));
    }

    /** What a failing server says is for its own people; it may hold anything, so nothing of it is passed on. */
    private Refusal failed(Endpoint endpoint, VendorAnswer answer) {
        String doubt = switch (endpoint.effect()) {
            case READS -> "Calling again later is safe.";
            case WRITES, DESTROYS -> "It is not known whether the change was made: read first, before you try again.";
        };
        return Refusal.of(
                Fault.VENDOR_FAILED,
                "%s failed by itself (status %d). %s".formatted(vendor.title(), answer.status(), doubt));
    }

    private Refusal refused(Endpoint endpoint, VendorAnswer answer) {
        JsonNode body = answer.json().orElse(Json.NODES.objectNode());
        StringBuilder text = new StringBuilder();
        advice(endpoint, answer.status()).ifPresent(words -> text.append(words).append(' '));
        text.append("%s refused %s with status %d".formatted(vendor.title(), endpoint.tool(), answer.status()));
        String message = first(body, vendor.errors().message())
                .map(words -> ": " + quote(words))
                .orElse(".");
        text.append(message);
        first(body, vendor.errors().details())
                .ifPresent(details -> text.append(" Details: ").append(quote(details)));
        if (answer.status() == 404 && endpoint.documentation().status() == DocStatus.DERIVED) {
            text.append(" It may also be that %s has no such endpoint: its documentation does not name it."
                    .formatted(vendor.title()));
        }
        Refusal refusal = Refusal.of(Fault.VENDOR_REFUSED, text.toString());
        return first(body, vendor.errors().code())
                .map(code -> refusal.with("vendor_code", quote(code)))
                .orElse(refusal);
    }

    private Optional<String> advice(Endpoint endpoint, int status) {
        return Optional.ofNullable(endpoint.tell().get(status))
                .or(() -> Optional.ofNullable(vendor.tell().get(status)));
    }

    private static Optional<String> first(JsonNode body, List<JsonPointer> places) {
        return places.stream()
                .map(body::at)
                .filter(node -> !node.isMissingNode() && !node.isNull())
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
