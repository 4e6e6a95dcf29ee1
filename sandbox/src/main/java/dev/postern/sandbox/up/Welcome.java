package dev.postern.sandbox.up;

import dev.postern.sandbox.house.Demo;
import dev.postern.sandbox.house.House;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is shown once everything runs. */
final class Welcome {
    private static final int NAMES = 20;

    private Welcome() {}

    static String text(House house, List<Demo> demos) {
        Demo first = demos.getFirst();
        return """

                %1$s

                For a client that takes a URL:
                {"mcpServers": {%2$s}}

                For a client that starts a command:
                {"mcpServers": {%3$s}}

                Its tools, from here:
                curl -s %4$s -H 'content-type: application/json' -H 'accept: application/json' -d '{"jsonrpc":"2.0","id":1,"method":"tools/list"}'

                The admin API, with an admin token:
                curl -s %5$s%6$s -H 'authorization: Bearer %7$s'

                %8$s
                Faults, requests seen, clock: %9$s
                Data                 %10$s
                Logs                 %11$s

                Ctrl-C stops everything; the data stays.
                """.formatted(
                        lines(demos, demo -> "%-9s %s".formatted(demo.vendor(), demo.url())),
                        clients(demos, "{\"type\": \"http\", \"url\": \"%s\"}"),
                        clients(demos, "{\"command\": \"npx\", \"args\": [\"-y\", \"mcp-remote\", \"%s\"]}"),
                        first.url(),
                        house.adminUrl(),
                        Demo.connectors(first.accountId()),
                        house.adminToken(),
                        lines(
                                List.copyOf(house.sandbox().vendors()),
                                vendor -> padded(vendor + "'s stand-in")
                                        + house.sandbox().url(vendor)),
                        house.sandbox().controlUrl(),
                        house.data(),
                        house.logs());
    }

    private static <T> String lines(List<T> each, Function<T, String> line) {
        return each.stream().map(line).collect(Collectors.joining("\n"));
    }

    private static String clients(List<Demo> demos, String client) {
        return demos.stream()
                .map(demo -> "\"%s\": ".formatted(demo.vendor()) + client.formatted(demo.url()))
                .collect(Collectors.joining(", "));
    }

    private static String padded(String name) {
        return name + " ".repeat(Math.max(0, NAMES - name.length()) + 1);
    }
}
