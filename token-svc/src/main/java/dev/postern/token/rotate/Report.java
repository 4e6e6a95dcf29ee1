package dev.postern.token.rotate;

import dev.postern.token.key.KeyFile;
import dev.postern.token.key.NamedKeys;
import dev.postern.token.key.Secrets;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Says which keys there are and what still needs them. */
@Singleton
class Report {
    private static final int SOME = 20;

    private final Secrets secrets;
    private final NamedKeys named;
    private final Replicas replicas;

    @Inject
    Report(Secrets secrets, NamedKeys named, Replicas replicas) {
        this.secrets = secrets;
        this.named = named;
        this.replicas = replicas;
    }

    KeysView now() {
        List<KeyFile> files = secrets.keyFiles();
        return new KeysView(replicas.live(files.getFirst().name()).size(), of(files.getFirst()), of(files.getLast()));
    }

    private List<KeyView> of(KeyFile file) {
        List<ReplicaKeys> all = replicas.live(file.name());
        Map<String, Long> rows = named.count(file.name());
        List<String> ids = file.listed().ids();
        int inUse = ids.indexOf(file.ring().newest().id());
        return ids.stream()
                .map(id -> {
                    boolean older = ids.indexOf(id) > inUse;
                    long used =
                            all.stream().filter(one -> one.inUse().equals(id)).count();
                    long without = all.stream()
                            .filter(one -> !one.known().contains(id))
                            .count();
                    long needing = rows.getOrDefault(id, 0L);
                    List<KeyView.WaitingFor> some = !older || needing == 0
                            ? List.of()
                            : named.some(file.name(), id, SOME).stream()
                                    .map(one -> new KeyView.WaitingFor(one.kind(), one.id()))
                                    .toList();
                    boolean removable = older && needing == 0 && used == 0;
                    return new KeyView(
                            id,
                            ids.indexOf(id) == inUse,
                            needing,
                            some,
                            removable,
                            note(file, older, needing, used, without));
                })
                .toList();
    }

    private static String note(KeyFile file, boolean older, long needing, long used, long without) {
        boolean accounts = file.name().equals(Secrets.CREDENTIAL_KEYS);
        if (!older && without > 0) {
            return "It is not in use everywhere yet: %d replicas do not know it. Give them the same file."
                    .formatted(without);
        }
        if (!older) {
            return accounts ? "New credentials are sealed with it." : "New tokens are hashed with it.";
        }
        if (used > 0) {
            return "It has to stay: %d replicas still use it.".formatted(used);
        }
        if (needing == 0) {
            return "Nothing needs it. Its line may be removed from the file.";
        }
        return accounts
                ? "It has to stay: %d accounts are sealed with it, and are being moved.".formatted(needing)
                : "It has to stay: %d tokens have not been used since it was replaced. Use, replace or revoke them."
                        .formatted(needing);
    }
}
