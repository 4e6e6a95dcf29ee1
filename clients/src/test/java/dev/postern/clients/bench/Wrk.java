package dev.postern.clients.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Load by {@code wrk}, and what it costs this process in CPU. */
final class Wrk {
    private static final Pattern ANSWERS = Pattern.compile("(\\d+) requests in");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final int CONNECTIONS = 32;

    private Wrk() {}

    /**
     * What a run came to.
     *
     * @param cpu of this process
     */
    record Load(long answers, long refused, Duration cpu, Duration passed) {
        double microsecondsPerCall() {
            return cpu.toNanos() / 1000.0 / answers;
        }

        double perSecond() {
            return answers / (passed.toNanos() / 1e9);
        }
    }

    static Load run(URI url, String body, Map<String, String> headers, int seconds)
            throws IOException, InterruptedException {
        Path script = Files.createTempFile("wrk", ".lua");
        String lines = headers.entrySet().stream()
                .map(header -> "wrk.headers[\"%s\"] = \"%s\"".formatted(header.getKey(), header.getValue()))
                .collect(Collectors.joining("\n"));
        Files.writeString(script, "wrk.method = \"POST\"\nwrk.body = [[%s]]\n%s\n".formatted(body, lines));
        long start = System.nanoTime();
        Duration before = cpu();
        Process wrk = new ProcessBuilder(List.of(
                        "wrk",
                        "-t1",
                        "-c" + CONNECTIONS,
                        "-d" + seconds + "s",
                        "-s",
                        script.toString(),
                        url.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        Files.delete(script);
        return new Load(
                number(ANSWERS, said),
                number(REFUSED, said),
                cpu().minus(before),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private static long number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
