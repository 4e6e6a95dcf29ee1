package dev.postern.token.key;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A secret file with keys, which can be read again while the service runs. What is in it is known; which of the keys is
 * for everything new is decided elsewhere, since other replicas have to know that key first.
 */
public final class KeyFile {
    private final String name;
    private final SecretFile file;
    private volatile Keys keys;

    private record Keys(KeyRing listed, KeyRing ring) {}

    KeyFile(String name, SecretFile file) {
        this.name = name;
        this.file = file;
        KeyRing listed = read();
        this.keys = new Keys(listed, listed);
    }

    /** The file's name in the secrets directory. */
    public String name() {
        return name;
    }

    /** The keys that are known, the one for everything new first. */
    public KeyRing ring() {
        return keys.ring();
    }

    /** The keys that are known, as the file has them. */
    public KeyRing listed() {
        return keys.listed();
    }

    /**
     * The keys that the file holds now; nothing is done with them.
     *
     * @throws ConfigurationException when the file is missing or malformed
     */
    public KeyRing read() {
        try {
            return KeyRing.parse(file.read());
        } catch (IllegalArgumentException e) {
            throw file.refuse(e.getMessage() == null ? "cannot be understood" : e.getMessage());
        }
    }

    /** From now on knows these keys, and besides them the known ones of these ids. What is in use stays so if it can. */
    public void know(KeyRing listed, List<String> kept) {
        List<NamedKey> all = Stream.concat(
                        listed.keys().stream(),
                        keys.listed().keys().stream()
                                .filter(key -> kept.contains(key.id())
                                        && listed.find(key.id()).isEmpty()))
                .toList();
        KeyRing known = new KeyRing(all);
        String inUse = ring().newest().id();
        keys = new Keys(known, known.find(inUse).isPresent() ? known.startingWith(inUse) : known);
    }

    /** From now on everything new takes this key, which is known. */
    public void use(String id) {
        keys = new Keys(keys.listed(), keys.listed().startingWith(id));
    }
}
