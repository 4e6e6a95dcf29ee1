package dev.postern.sandbox.up;

import dev.postern.sandbox.house.Demo;
import dev.postern.sandbox.house.House;

/** What is shown once everything runs. */
final class Welcome {
    private Welcome() {}

    static String text(House house, Demo demo) {
        return """

                octapipe  %1$s

                For a client that takes a URL:
                {"mcpServers": {"octapipe": {"type": "http", "url": "%1$s"}}}

                For a client that starts a command:
                {"mcpServers": {"octapipe": {"command": "npx", "args": ["-y", "mcp-remote", "%1$s"]}}}

                Its tools, from here:
                curl -s %1$s -H 'content-type: application/json' -H 'accept: application/json' -d '{"jsonrpc":"2.0","id":1,"method":"tools/list"}'

                The admin API, with an admin token:
                curl -s %2$s%3$s -H 'authorization: Bearer %4$s'

                Octapipe's stand-in  %5$s   (faults, requests seen, clock: %6$s)
                Data                 %7$s
                Logs                 %8$s

                Ctrl-C stops everything; the data stays.
                """.formatted(
                        demo.url(),
                        house.adminUrl(),
                        Demo.connectors(demo.accountId()),
                        house.adminToken(),
                        house.sandbox().octapipeUrl(),
                        house.sandbox().controlUrl(),
                        house.data(),
                        house.logs());
    }
}
