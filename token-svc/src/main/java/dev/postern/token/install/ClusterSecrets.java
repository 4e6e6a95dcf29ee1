package dev.postern.token.install;

import dev.postern.token.key.MakeSecrets;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the secrets of an installation as Kubernetes Secrets: one for the token service, one for each vendor service,
 * which holds its own key and nothing else, and one for the trial's PostgreSQL. What is there already stays as it is.
 */
@RegisterForReflection(targets = Secret.class)
public final class ClusterSecrets {
    public static final String COMMAND = "make-cluster-secrets";

    private static final String SERVICE_KEY = "service-key.";
    private static final int PASSWORD_BYTES = 24;

    private final KubernetesClient client;
    private final String name;
    private final PrintStream out;

    public ClusterSecrets(KubernetesClient client, String name, PrintStream out) {
        this.client = client;
        this.name = name;
        this.out = out;
    }

    /** The arguments are the name of the token service's Secret, and the names of the vendors, any number of them. */
    public static void run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty()) {
            out.println("Usage: " + COMMAND + " <name> [<vendor>...]");
            return;
        }
        try (KubernetesClient client = new KubernetesClientBuilder()
                .withHttpClientFactory(new JdkHttpClientFactory())
                .build()) {
            new ClusterSecrets(client, arguments.getFirst(), out).make(arguments.subList(1, arguments.size()));
        }
    }

    public void make(List<String> vendors) {
        Map<String, String> all = withWhatIsMissing(read(name), vendors);
        keep(name, all);
        for (String vendor : vendors) {
            String key = SERVICE_KEY + vendor;
            keep(name + "-" + vendor, Map.of(key, all.getOrDefault(key, "")));
        }
        String postgres = name + "-postgres";
        if (read(postgres).isEmpty()) {
            keep(postgres, Map.of("username", encoded("postern"), "password", encoded(password())));
        }
    }

    /** Values are in base64, as Secrets have them. */
    private Map<String, String> withWhatIsMissing(Map<String, String> there, List<String> vendors) {
        try {
            Path directory = Files.createTempDirectory("postern-secrets");
            try {
                for (Map.Entry<String, String> each : there.entrySet()) {
                    Files.write(
                            directory.resolve(each.getKey()),
                            Base64.getDecoder().decode(each.getValue()));
                }
                MakeSecrets.run(
                        Stream.concat(Stream.of(directory.toString()), vendors.stream())
                                .toList(),
                        out);
                return files(directory);
            } finally {
                remove(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> files(Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(directory)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Base64.getEncoder().encodeToString(Files.readAllBytes(path)));
            }
        }
        return files;
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            for (Path path : paths.toList()) {
                Files.delete(path);
            }
        }
        Files.delete(directory);
    }

    private Map<String, String> read(String secretName) {
        @Nullable Secret secret = client.secrets().withName(secretName).get();
        return secret == null || secret.getData() == null ? Map.of() : secret.getData();
    }

    private void keep(String secretName, Map<String, String> data) {
        Secret secret = new SecretBuilder()
                .withNewMetadata()
                .withName(secretName)
                .addToLabels("app.kubernetes.io/part-of", "postern")
                .endMetadata()
                .withType("Opaque")
                .withData(data)
                .build();
        client.resource(secret).createOr(existing -> existing.update());
        out.println("Secret " + secretName + " holds " + String.join(", ", new TreeMap<>(data).keySet()));
    }

    private static String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
