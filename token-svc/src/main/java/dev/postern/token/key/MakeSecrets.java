package dev.postern.token.key;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Makes the files of the secrets directory that are not there yet; those that are, it leaves as they are. */
public final class MakeSecrets {
    public static final String COMMAND = "make-secrets";

    private static final int KEY_BYTES = 32;
    private static final int PEM_WIDTH = 64;
    private static final byte[] NEW_LINE = {'\n'};
    private static final Base64.Encoder BASE64 = Base64.getEncoder();
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path directory;
    private final PrintStream out;
    private final SecureRandom random = new SecureRandom();

    private MakeSecrets(Path directory, PrintStream out) {
        this.directory = directory;
        this.out = out;
    }

    /** The arguments are the directory and the names of the vendors, any number of them. */
    public static void run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty()) {
            out.println("Usage: " + COMMAND + " <directory> [<vendor>...]");
            return;
        }
        new MakeSecrets(Path.of(arguments.getFirst()), out).make(arguments.subList(1, arguments.size()));
    }

    private void make(List<String> vendors) {
        try {
            Files.createDirectories(directory);
            write(SecretFile.passSigningKey(directory), signingKey());
            write(SecretFile.credentialKeys(directory), "k1 " + key());
            write(SecretFile.tokenPeppers(directory), "p1 " + key());
            write(
                    SecretFile.adminToken(directory),
                    Token.random(TokenKind.API, random).text().reveal());
            for (String vendor : vendors) {
                write(SecretFile.serviceKey(directory, vendor), key());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make a P-256 key", e);
        }
    }

    private void write(SecretFile file, String text) throws IOException {
        if (Files.exists(file.path())) {
            out.println("kept " + file.path());
            return;
        }
        Files.createFile(file.path(), PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(file.path(), text + "\n", StandardOpenOption.WRITE);
        out.println("made " + file.path());
    }

    private String key() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    private String signingKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----"
                .formatted(Base64.getMimeEncoder(PEM_WIDTH, NEW_LINE).encodeToString(encoded));
    }
}
