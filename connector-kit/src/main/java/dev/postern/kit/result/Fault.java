package dev.postern.kit.result;

import java.util.Locale;

/**
 * Everything that can go wrong with a tool call in a way that the model can act on. Each is answered as a tool result
 * with {@code isError: true}; its {@code _meta.code} is the constant's name in lower case.
 */
public enum Fault {
    ARGUMENTS_REFUSED("The arguments do not fit the tool. Nothing was sent to the vendor."),
    CURSOR_REFUSED("The cursor is none of this tool's. Nothing was sent to the vendor."),
    VENDOR_REFUSED("The vendor answered with a 4xx status."),
    VENDOR_THROTTLED("The vendor asks for fewer requests. The call was sent once and not repeated."),
    VENDOR_FAILED("The vendor answered with a 5xx status."),
    VENDOR_REDIRECTED("The vendor answered with a redirect, which is not followed."),
    VENDOR_UNREACHABLE("The vendor could not be reached, or broke the connection."),
    VENDOR_SLOW("The vendor did not answer within the tool's deadline."),
    VENDOR_UNREADABLE("The vendor's answer was not what its documentation says."),
    ANSWER_TOO_LARGE("The answer is larger than can be handed on."),
    ACCOUNT_NEEDS_REAUTH("The vendor no longer accepts the account's credential."),
    ACCOUNT_UNAVAILABLE("The account's credential cannot be had from the token service."),
    ACCOUNT_BUSY("Too many calls of this account are in flight."),
    ADDRESS_REFUSED("The account's address is not one that may be called."),
    CANCELLED("The client took the call back."),
    INTERNAL("Postern itself failed.");

    private final String meaning;

    Fault(String meaning) {
        this.meaning = meaning;
    }

    /** What it means, in one or two sentences. */
    public String meaning() {
        return meaning;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
