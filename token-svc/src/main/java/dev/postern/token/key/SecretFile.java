package dev.postern.token.key;

import dev.postern.contract.Secret;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file of the secrets directory.
 *
 * @param path where it is
 * @param recipe a shell command that makes it
 */
record SecretFile(Path path, String recipe) {
    static SecretFile passSigningKey(Path directory) {
        return of(
                directory,
                "pass-signing-key.pem",
                "openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out %s");
    }

    static SecretFile credentialKeys(Path directory) {
        return keys(directory, Secrets.CREDENTIAL_KEYS);
    }

    static SecretFile tokenPeppers(Path directory) {
        return keys(directory, Secrets.TOKEN_PEPPERS);
    }

    /** One of the two files that hold several keys. */
    static SecretFile keys(Path directory, String name) {
        String id = name.equals(Secrets.CREDENTIAL_KEYS) ? "k1" : "p1";
        return of(directory, name, "echo \"" + id + " $(openssl rand -base64 32)\" > %s");
    }

    static SecretFile adminToken(Path directory) {
        return new SecretFile(
                directory.resolve("admin-token"),
                "java -jar quarkus-run.jar %s %s".formatted(MakeSecrets.COMMAND, directory));
    }

    static SecretFile serviceKey(Path directory, String vendor) {
        return of(directory, "service-key." + vendor, "openssl rand -base64 32 > %s");
    }

    private static SecretFile of(Path directory, String name, String recipe) {
        Path path = directory.resolve(name);
        return new SecretFile(path, recipe.formatted(path));
    }

    /** The file's text without surrounding white space. */
    Secret read() {
        try {
            String text = Files.readString(path).strip();
            if (text.isEmpty()) {
                throw refuse("is empty");
            }
            return Secret.of(text);
        } catch (IOException e) {
            throw refuse(Files.exists(path) ? "cannot be read" : "is missing");
        }
    }

    /** Why the service cannot start with this file, in one sentence that tells how to make a good one. */
    ConfigurationException refuse(String what) {
        return new ConfigurationException("The secret file %s %s; make it with: %s".formatted(path, what, recipe));
    }
}
