package dev.postern.stories;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** nginx as an ingress controller runs it, with the settings of the chart's example for one. */
final class Nginx implements AutoCloseable {
    private static final Path EXAMPLE = Path.of("../helm/postern/examples/f5-nginx.yaml");
    /** Only root has its folder among those of programs. */
    private static final Path OF_DEBIAN = Path.of("/usr/sbin/nginx");

    private static final String ANNOTATION = "nginx.org/";
    private static final String SNIPPETS = "server-snippets";
    private static final int IN_A_ROW = 10;

    private final Path folder;
    private final int port;
    private final Process process;
    private int generation;

    private Nginx(Path folder, int port, List<Integer> upstream) throws IOException {
        this.folder = folder;
        this.port = port;
        write(upstream);
        process = nginx("-g", "daemon off;").start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "nginx-close"));
        awaitGeneration();
    }

    static Nginx start(int port, List<Integer> upstream) {
        try {
            return new Nginx(Files.createTempDirectory("postern-nginx"), port, upstream);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "there is no nginx here; it is your system's package nginx-light, and ./dev ci gets it", e);
        }
    }

    /** From now on new requests go to these ports of this machine. Those under way come to their end where they are. */
    void lead(List<Integer> upstream) {
        try {
            write(upstream);
            nginx("-s", "reload").start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        awaitGeneration();
    }

    /** For a moment old workers and new ones answer side by side. */
    private void awaitGeneration() {
        AtomicInteger inARow = new AtomicInteger();
        Eventually.become(true, () -> inARow.updateAndGet(before -> isOfThisGeneration() ? before + 1 : 0) >= IN_A_ROW);
    }

    private boolean isOfThisGeneration() {
        try {
            return given().get("http://127.0.0.1:%d/generation".formatted(port))
                    .asString()
                    .equals(Integer.toString(generation));
        } catch (Exception e) {
            return false;
        }
    }

    private ProcessBuilder nginx(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Files.isExecutable(OF_DEBIAN) ? OF_DEBIAN.toString() : "nginx",
                "-p",
                folder.toString(),
                "-e",
                "error.log",
                "-c",
                folder.resolve("nginx.conf").toString()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile());
    }

    /**
     * As a Service, nginx does not try a call twice. It keeps connections to the token services open, and none to
     * clients: when it reads its configuration anew it closes those, and a call that was sent into one at that moment
     * would be lost through nginx' fault.
     */
    private void write(List<Integer> upstream) throws IOException {
        generation++;
        Files.writeString(folder.resolve("nginx.conf"), """
                user %s;
                pid nginx.pid;
                events {}
                http {
                  access_log off;
                  client_body_temp_path body;
                  proxy_temp_path proxy;
                  fastcgi_temp_path fastcgi;
                  uwsgi_temp_path uwsgi;
                  scgi_temp_path scgi;
                  upstream token-svc {
                %s
                    keepalive 8;
                  }
                  server {
                    listen 127.0.0.1:%d;
                    keepalive_timeout 0;
                %s
                    location = /generation { return 200 %d; }
                    location /mcp {
                      proxy_pass http://token-svc;
                      proxy_http_version 1.1;
                      proxy_set_header Connection "";
                      proxy_set_header Host $http_host;
                      proxy_next_upstream off;
                    }
                  }
                }
                """.formatted(
                        System.getProperty("user.name"),
                        upstream.stream()
                                .map("    server 127.0.0.1:%d max_fails=0;"::formatted)
                                .collect(Collectors.joining("\n")),
                        port,
                        recommended(),
                        generation));
    }

    /** The annotations of the example as the controller writes them into its own configuration. */
    private static String recommended() throws IOException {
        Object values = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(EXAMPLE));
        return child(child(values, "ingress"), "annotations").entrySet().stream()
                .filter(each -> each.getKey().toString().startsWith(ANNOTATION))
                .map(each -> directive(
                        each.getKey().toString().substring(ANNOTATION.length()),
                        each.getValue().toString()))
                .collect(Collectors.joining("\n"));
    }

    private static String directive(String name, String value) {
        if (name.equals(SNIPPETS)) {
            return value;
        }
        String said = value.equals("false") ? "off" : value.equals("true") ? "on" : value;
        return "%s %s;".formatted(name.replace('-', '_'), said);
    }

    private static Map<?, ?> child(Object parent, String key) {
        return (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) parent).get(key), key);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
