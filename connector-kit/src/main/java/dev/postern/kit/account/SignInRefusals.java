package dev.postern.kit.account;

import dev.postern.kit.record.SignInMethod;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.RefusedException;
import dev.postern.kit.result.VendorAnswer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Why nobody was let in, in words. */
final class SignInRefusals {
    private final Vendor vendor;

    SignInRefusals(Vendor vendor) {
        this.vendor = vendor;
    }

    /** The vendor no longer accepts the credential: only a person can mend that. */
    static RefusedException ofAccount(Vendor vendor, int status) {
        return Refusal.of(
                        Fault.ACCOUNT_NEEDS_REAUTH,
                        "%s does not accept the account's credential (status %d). No other call will succeed either: tell the user that the %s account must be connected again."
                                .formatted(vendor.title(), status, vendor.title()))
                .with("status", status)
                .asException();
    }

    /** No token came back. */
    RefusedException noToken(Purpose purpose, VendorAnswer answer) {
        boolean throttled = vendor.rateLimit()
                .isThrottled(answer.status(), () -> answer.body().toString());
        if (answer.status() >= 400 && answer.status() < 500 && !throttled) {
            return vendor.hasOwnSignIn(purpose.at()) ? atOther(answer.status()) : ofAccount(vendor, answer.status());
        }
        return Refusal.of(
                        throttled ? Fault.VENDOR_THROTTLED : Fault.VENDOR_FAILED,
                        "%s does not let anybody sign in at the moment (status %d). Nothing else was sent; try again in a minute."
                                .formatted(vendor.title(), answer.status()))
                .with("status", answer.status())
                .asException();
    }

    RefusedException slow(Duration waited) {
        return Refusal.of(
                        Fault.VENDOR_SLOW,
                        "%s did not answer the sign-in within %d seconds. Nothing else was sent; try again in a minute."
                                .formatted(vendor.title(), waited.toSeconds()))
                .asException();
    }

    /** The credential has not enough for any of the ways. */
    RefusedException incomplete(Purpose purpose) {
        if (vendor.hasOwnSignIn(purpose.at())) {
            return Refusal.of(
                            Fault.ARGUMENTS_REFUSED,
                            "This needs a sign-in of its own at %s, for which something is missing. Nothing was sent, and other calls are not affected. To be had: %s."
                                    .formatted(vendor.title(), ways(purpose)))
                    .asException();
        }
        return Refusal.of(
                        Fault.ACCOUNT_NEEDS_REAUTH,
                        "The account's credential lacks what %s needs to sign in. Tell the user that the %s account must be connected again, with one of: %s."
                                .formatted(vendor.title(), vendor.title(), ways(purpose)))
                .asException();
    }

    /** The rest of the account works without it, so that nobody has to connect it again. */
    private RefusedException atOther(int status) {
        return Refusal.of(
                        Fault.VENDOR_REFUSED,
                        "%s gave no token for this (status %d): what the call names may not exist there, or the account's fields for it are wrong. Other calls are not affected. Check the ids; if they are right, tell the user."
                                .formatted(vendor.title(), status))
                .with("status", status)
                .asException();
    }

    private String ways(Purpose purpose) {
        return String.join(
                "; or ",
                vendor.signIn(purpose.at()).stream()
                        .map(SignInRefusals::needs)
                        .map(needs -> String.join(", ", needs))
                        .toList());
    }

    private static List<String> needs(SignInMethod method) {
        return Stream.concat(
                        method.credentialFields().stream(),
                        method.arguments().stream().sorted().map(name -> "the argument `" + name + "`"))
                .toList();
    }
}
