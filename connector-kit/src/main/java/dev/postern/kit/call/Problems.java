package dev.postern.kit.call;

import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a call's arguments, so that the caller can mend all of it at once. */
final class Problems {
    private static final int SHOWN = 12;

    private final List<String> found = new ArrayList<>();

    void add(String problem) {
        found.add(problem);
    }

    /** Throws a refusal if there are any. */
    void refuse(String tool) {
        if (found.isEmpty()) {
            return;
        }
        StringBuilder text =
                new StringBuilder("The arguments of %s need to be corrected; nothing was sent:".formatted(tool));
        found.stream().limit(SHOWN).forEach(problem -> text.append("\n- ").append(problem));
        if (found.size() > SHOWN) {
            text.append("\n- and %d more".formatted(found.size() - SHOWN));
        }
        throw Refusal.of(Fault.ARGUMENTS_REFUSED, text.toString())
                .with("problems", found.size())
                .asException();
    }
}
