package dev.postern.sandbox.house;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Stands in for any service: it is ready at once, and its admin API makes an account and a connector whose token
 * tells which process made it.
 */
public final class FakeService {
    private FakeService() {}

    public static void main(String... arguments) throws IOException {
        Map<String, String> settings = new HashMap<>();
        for (String each : arguments) {
            String[] parts = each.replaceFirst("^-D", "").split("=", 2);
            settings.put(parts[0], parts[1]);
        }
        serve(settings.getOrDefault("quarkus.management.port", ""), FakeService::ready);
        if (settings.containsKey("postern.admin.port")) {
            serve(settings.getOrDefault("postern.admin.port", ""), FakeService::admin);
        }
    }

    private interface Answer {
        String to(HttpExchange exchange);
    }

    private static String ready(HttpExchange exchange) {
        return "200 {}";
    }

    private static String admin(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        if (!exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer psa_")) {
            return "401 {}";
        }
        if (exchange.getRequestMethod().equals("GET")) {
            return path.equals("/integrated-account/acc-1/mcp/con-1") ? "200 {}" : "404 {}";
        }
        return switch (path) {
            case "/integrated-account" -> "201 {\"id\":\"acc-1\"}";
            case "/integrated-account/acc-1/mcp" ->
                "201 {\"id\":\"con-1\",\"token\":\"pst_"
                        + ProcessHandle.current().pid() + "\"}";
            default -> "404 {}";
        };
    }

    private static void serve(String port, Answer answer) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
        HttpServer server = HttpServer.create(address, 0);
        server.createContext("/", exchange -> {
            String text = answer.to(exchange);
            byte[] body = text.substring(4).getBytes(StandardCharsets.UTF_8);
            try (exchange) {
                exchange.sendResponseHeaders(Integer.parseInt(text.substring(0, 3)), body.length);
                exchange.getResponseBody().write(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        server.start();
    }
}
