package dev.postern.kit.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.account.Account;
import dev.postern.kit.record.Argument;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.FromAccount;
import java.util.Optional;

/** Gives what the caller left out and the account knows. */
final class AccountValues {
    private AccountValues() {}

    /**
     * Fills these values in place.
     *
     * @throws dev.postern.kit.result.RefusedException when what is required is known to neither
     */
    static void fill(Endpoint endpoint, Account account, ObjectNode values) {
        Problems problems = new Problems();
        // Those with a condition come last: what is filled in counts as given.
        endpoint.arguments().stream()
                .filter(argument -> argument.account().isPresent())
                .sorted((one, other) -> Boolean.compare(isConditional(one), isConditional(other)))
                .forEach(argument -> argument.account().ifPresent(from -> {
                    fill(argument, from, account, values);
                    boolean answered = from.unless().filter(values::has).isPresent();
                    if (argument.required() && !values.has(argument.name()) && !answered) {
                        problems.add((argument.made()
                                        ? "the account does not say its `%s`, which this needs. Tell the user to add `%s` to the account's credential: %s"
                                        : "`%s` is required, and the account does not have it either. Give it, or tell the user to add `%s` to the account's credential: %s")
                                .formatted(
                                        argument.name(),
                                        from.field(),
                                        argument.schema().path("description").asText()));
                    }
                }));
        problems.refuse(endpoint.tool());
    }

    private static void fill(Argument argument, FromAccount from, Account account, ObjectNode values) {
        boolean wanted = !values.has(argument.name())
                && from.unless().filter(values::has).isEmpty();
        Optional.ofNullable(account.credential().get(from.field()))
                .filter(secret -> wanted && !secret.reveal().isBlank())
                .ifPresent(secret -> values.put(argument.name(), secret.reveal()));
    }

    private static boolean isConditional(Argument argument) {
        return argument.account().flatMap(FromAccount::unless).isPresent();
    }
}
