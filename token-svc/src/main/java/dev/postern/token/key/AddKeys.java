package dev.postern.token.key;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a new key in front of those that a secret file holds. A running service takes it into use by itself. */
public final class AddKeys {
    public static final String COMMAND = "add-keys";

    private static final int KEY_BYTES = 32;
    private static final List<String> FILES = List.of(Secrets.CREDENTIAL_KEYS, Secrets.TOKEN_PEPPERS);
    private static final Pattern NUMBERED = Pattern.compile("(\\D*)(\\d{1,9})");

    private AddKeys() {}

    /** The arguments are the directory and the names of the files; both of them when none is given. */
    public static void run(List<String> arguments, PrintStream out) {
        List<String> names = arguments.stream().skip(1).toList();
        if (arguments.isEmpty() || !FILES.containsAll(names)) {
            out.println("Usage: %s <directory> [%s]".formatted(COMMAND, String.join("] [", FILES)));
            return;
        }
        Path directory = Path.of(arguments.getFirst());
        for (String name : names.isEmpty() ? FILES : names) {
            try {
                out.println("added %s to %s".formatted(add(directory, name), directory.resolve(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ConfigurationException e) {
                out.println(e.getMessage());
            }
        }
    }

    private static String add(Path directory, String name) throws IOException {
        KeyRing keys = new KeyFile(name, SecretFile.keys(directory, name)).listed();
        String id = next(keys);
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        Path file = directory.resolve(name);
        String text = "%s %s\n%s".formatted(id, Base64.getEncoder().encodeToString(bytes), Files.readString(file));
        Path fresh = Files.createTempFile(
                directory,
                "." + name,
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        // Whoever reads the file meanwhile finds the old one or the new one, and never half of it.
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return id;
    }

    /** One more than the highest: an id that was used before could be a key that rows of a backup name. */
    private static String next(KeyRing keys) {
        int highest = 0;
        String letters = "k";
        for (NamedKey key : keys.keys()) {
            Matcher numbered = NUMBERED.matcher(key.id());
            if (numbered.matches() && Integer.parseInt(numbered.group(2)) > highest) {
                highest = Integer.parseInt(numbered.group(2));
                letters = numbered.group(1);
            }
        }
        return letters + (highest + 1);
    }
}
