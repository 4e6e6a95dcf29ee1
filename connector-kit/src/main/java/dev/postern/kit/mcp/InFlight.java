package dev.postern.kit.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.account.Caller;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Calls that are being worked on, so that a client of the older versions can take one back, which it does in a request of
 * its own. All clients of a URL count from one and there are no sessions to tell them apart; so a call is taken back only
 * if it is the only one with its id.
 */
@Singleton
class InFlight {
    private final Map<Key, Set<Runnable>> calls = new HashMap<>();

    private record Key(Object connector, JsonNode id) {
        static Key of(Caller caller, JsonNode id) {
            return new Key(caller.pass().connector(), id);
        }
    }

    /** @param stop ends the call, whatever has become of it */
    synchronized void add(Caller caller, JsonNode id, Runnable stop) {
        calls.computeIfAbsent(Key.of(caller, id), absent -> new HashSet<>()).add(stop);
    }

    synchronized void remove(Caller caller, JsonNode id, Runnable stop) {
        calls.computeIfPresent(Key.of(caller, id), (key, all) -> {
            all.remove(stop);
            return all.isEmpty() ? null : all;
        });
    }

    void takeBack(Caller caller, JsonNode id) {
        Set<Runnable> all = with(caller, id);
        if (all.size() == 1) {
            all.forEach(Runnable::run);
        }
    }

    private synchronized Set<Runnable> with(Caller caller, JsonNode id) {
        return Set.copyOf(calls.getOrDefault(Key.of(caller, id), Set.of()));
    }
}
