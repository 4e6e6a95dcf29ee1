package dev.postern.kit.account;

import dev.postern.kit.record.SignInMethod;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one sign-in is good for, and so what its token is kept under.
 *
 * @param account a changed account has another key
 * @param method the first that can be used
 * @param filled the call's arguments that the sign-in takes
 */
record SignInKey(Account.Key account, SignInMethod method, Map<String, String> filled) {
    /** They name something at the vendor, and are kept with the token. */
    private static final int LONGEST = 256;

    SignInKey {
        filled = Map.copyOf(filled);
    }

    /**
     * The first way in for this purpose that the credential and the call have everything for; absent when there is none.
     *
     * @throws dev.postern.kit.result.RefusedException when an argument can be no part of a sign-in
     */
    static Optional<SignInKey> of(Vendor vendor, Account account, Purpose purpose) {
        return vendor.signIn(purpose.at()).stream()
                .filter(known -> account.credential().keySet().containsAll(known.credentialFields()))
                .filter(known -> known.arguments().stream()
                        .allMatch(name -> purpose.argument(name).isPresent()))
                .findFirst()
                .map(method -> new SignInKey(account.key(), method, filled(method, purpose)));
    }

    private static Map<String, String> filled(SignInMethod method, Purpose purpose) {
        Map<String, String> filled = new TreeMap<>();
        method.arguments()
                .forEach(name -> purpose.argument(name).ifPresent(value -> {
                    if (value.length() > LONGEST || value.equals(".") || value.equals("..")) {
                        throw Refusal.of(
                                        Fault.ARGUMENTS_REFUSED,
                                        "`%s` is no id of anything: it has at most %d characters. Nothing was sent."
                                                .formatted(name, LONGEST))
                                .asException();
                    }
                    filled.put(name, value);
                }));
        return filled;
    }
}
