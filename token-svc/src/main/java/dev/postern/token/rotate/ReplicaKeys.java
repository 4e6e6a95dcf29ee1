package dev.postern.token.rotate;

import java.util.List;

/**
 * The keys of one replica for one purpose.
 *
 * @param known the ids of those that it can open with
 * @param inUse the id of the one that it takes for everything new
 */
record ReplicaKeys(List<String> known, String inUse) {
    ReplicaKeys {
        known = List.copyOf(known);
    }
}
