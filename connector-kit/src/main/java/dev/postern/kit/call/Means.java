package dev.postern.kit.call;

import dev.postern.kit.account.Purpose;
import dev.postern.kit.result.Results;
import dev.postern.kit.result.VendorAnswer;
import dev.postern.kit.result.VendorRefusals;
import dev.postern.kit.send.Addresses;
import dev.postern.kit.send.VendorRequest;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.function.BiFunction;

/**
 * What a conversation is held with.
 *
 * @param send sends a request as the account, under its guard
 * @param fetch gets a file by a signed link, of at most so many bytes, under the same guard
 */
record Means(
        RequestWriter requests,
        Addresses addresses,
        Results results,
        VendorRefusals refusals,
        Pauses.Watch watch,
        BiFunction<Purpose, VendorRequest, Uni<VendorAnswer>> send,
        BiFunction<URI, Integer, Uni<VendorAnswer>> fetch) {
    /** The same, with another way to send. */
    Means sending(BiFunction<Purpose, VendorRequest, Uni<VendorAnswer>> other) {
        return new Means(requests, addresses, results, refusals, watch, other, fetch);
    }
}
