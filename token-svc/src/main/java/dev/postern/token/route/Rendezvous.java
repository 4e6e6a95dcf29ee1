package dev.postern.token.route;

import dev.postern.contract.AccountId;
import dev.postern.token.vendor.Address;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Rendezvous hashing: each account ranks all addresses in an order of its own, the same on every replica. When one comes
 * or goes, only the accounts that ranked it first move.
 */
final class Rendezvous {
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
    private static final long FNV_START = 0xCBF2_9CE4_8422_2325L;
    private static final long FNV_PRIME = 0x0000_0100_0000_01B3L;

    private Rendezvous() {}

    static List<Address> rank(List<Address> addresses, AccountId account) {
        return addresses.stream()
                .sorted(Comparator.comparingLong((Address address) -> weight(address, account))
                        .reversed())
                .toList();
    }

    private static long weight(Address address, AccountId account) {
        UUID id = account.value();
        long hash = FNV_START;
        for (byte letter : address.toString().getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ letter) * FNV_PRIME;
        }
        return mix(mix(hash ^ id.getMostSignificantBits()) ^ id.getLeastSignificantBits());
    }

    /** The finaliser of SplitMix64: every bit of the input changes every bit of the output. */
    private static long mix(long value) {
        long mixed = value + GOLDEN;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ (mixed >>> 31);
    }
}
