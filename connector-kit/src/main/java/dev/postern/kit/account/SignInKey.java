package dev.postern.kit.account;

import dev.postern.kit.record.SignInMethod;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.RefusedException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

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
        return ways(vendor, account, purpose)
                .findFirst()
                .map(method -> new SignInKey(account.key(), method, filled(method, vendor, account, purpose)));
    }

    /** The same without those by which nothing is sent. */
    static Optional<SignInKey> withProof(Vendor vendor, Account account, Purpose purpose) {
        return ways(vendor, account, purpose)
                .filter(method -> !(method instanceof SignInMethod.None))
                .findFirst()
                .map(method -> new SignInKey(account.key(), method, filled(method, vendor, account, purpose)));
    }

    private static Stream<SignInMethod> ways(Vendor vendor, Account account, Purpose purpose) {
        return vendor.signIn(purpose.at()).stream()
                .filter(known -> account.credential().keySet().containsAll(known.credentialFields()))
                .filter(known -> known.arguments().stream()
                        .allMatch(name -> purpose.argument(name).isPresent()));
    }

    private static Map<String, String> filled(SignInMethod method, Vendor vendor, Account account, Purpose purpose) {
        Map<String, String> filled = new TreeMap<>();
        method.arguments()
                .forEach(name -> purpose.argument(name).ifPresent(value -> {
                    if (!isOneId(value)) {
                        throw refused("`%s` is no id of anything: it has at most %d characters and no spaces."
                                .formatted(name, LONGEST));
                    }
                    if (account.signsInWith(value, vendor.openFields())) {
                        throw refused(
                                "`%s` is a value that the account itself signs in with, and would get a token for more than this call is about. Give the id of what the call is about."
                                        .formatted(name));
                    }
                    filled.put(name, value);
                }));
        return filled;
    }

    /** Where spaces stand between several audiences, one with a space in it would be two. */
    private static boolean isOneId(String value) {
        return value.length() <= LONGEST
                && !value.equals(".")
                && !value.equals("..")
                && value.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
    }

    private static RefusedException refused(String why) {
        return Refusal.of(Fault.ARGUMENTS_REFUSED, why + " Nothing was sent.").asException();
    }
}
