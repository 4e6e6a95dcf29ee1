package dev.postern.token.key;

import dev.postern.contract.Secret;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/** Several keys for one purpose, so that a new one can be taken into use while the old ones still open what they made. */
public record KeyRing(List<NamedKey> keys) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final int KEY_BYTES = 32;

    public KeyRing {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("holds no key");
        }
    }

    /** The key for everything new. */
    public NamedKey newest() {
        return keys.getFirst();
    }

    /** The same keys, this one first. */
    KeyRing startingWith(String id) {
        return new KeyRing(Stream.concat(
                        find(id).stream(), keys.stream().filter(key -> !key.id().equals(id)))
                .toList());
    }

    public List<String> ids() {
        return keys.stream().map(NamedKey::id).toList();
    }

    public Optional<NamedKey> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /**
     * Reads lines of {@code <id> <base64 of 32 bytes>}, the newest first; empty lines and those that start with # are
     * nothing.
     *
     * @throws IllegalArgumentException with what is wrong, to be read after the file's name
     */
    static KeyRing parse(Secret text) {
        List<NamedKey> keys = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int number = 0;
        for (String line : text.reveal().lines().map(String::strip).toList()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] words = GAP.split(line, -1);
            if (words.length != 2 || !ID.matcher(words[0]).matches()) {
                throw new IllegalArgumentException("has no '<id> <base64 of 32 bytes>' in line " + number);
            }
            if (!ids.add(words[0])) {
                throw new IllegalArgumentException("uses the id %s again in line %d".formatted(words[0], number));
            }
            keys.add(new NamedKey(words[0], new SecretKeySpec(decode(words[1], number), "AES")));
        }
        return new KeyRing(keys);
    }

    private static byte[] decode(String word, int number) {
        try {
            byte[] bytes = Base64.getDecoder().decode(word);
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // The message would quote the key; the one below does not.
        }
        throw new IllegalArgumentException("has a key that is not the base64 of 32 bytes in line " + number);
    }
}
