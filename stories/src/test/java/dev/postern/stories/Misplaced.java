package dev.postern.stories;

import dev.postern.sandbox.house.House;
import java.util.List;
import java.util.Objects;

/** Puts a token wherever it does not belong. */
record Misplaced(House house, Prober prober, Office.Issued good, String tool) {
    private static final List<String> ADMIN_PATHS = List.of(
            "/integrated-account/%s",
            "/integrated-account/%s/mcp",
            "/integrated-account/%s/tools",
            "/admin/integrated-accounts/%s/mcp/%s",
            "/api-token/%s",
            "/integrated-account?tenant_id=%s",
            "/integrated-account?integration=%s&limit=%s",
            "/integrated-account?next_cursor=%s",
            "/api-token?scope=%s&tenant_id=%%70%s",
            "/mcp/%s",
            "/%s");
    private static final List<String> PUBLIC_PATHS = List.of(
            "/.well-known/oauth-protected-resource/mcp/%s",
            "/.well-known/oauth-authorization-server/mcp/%s",
            "/.well-known/openid-configuration?resource=%%2Fmcp%%2F%s",
            "/mcp?token=%s",
            "/mcp/%s/sse",
            "/mcp/%s?again=%s",
            "/MCP/%s",
            "/mcp//%s",
            "/mcp/x%s",
            "/q/metrics?token=%s",
            "/%s");
    private static final List<String> BODIES = List.of(
            "{\"%s\": 1}",
            "{\"name\": \"%s\"}",
            "{\"tenant_id\": \"%s\", \"integration\": \"octapipe\", \"credentials\": {}}",
            "{\"tenant_id\": \"%s\", \"integration\": \"octapipe\", \"credentials\": {\"token\": \"harmless\"}}",
            "{\"tenant_id\": \"a\", \"integration\": \"%s\", \"credentials\": {\"token\": \"harmless\"}}",
            "{\"config\": {\"methods\": [\"%s\"]}}",
            "{\"config\": {\"tags\": [\"%s\"]}}",
            "{\"config\": {\"tool_exposure\": \"%s\"}}",
            "{\"config\": {}, \"expires_at\": \"%s\"}",
            "{\"scope\": \"%s\"}",
            "{\"base_url\": \"https://api.octapipe.com/?t=%s\"}",
            "{\"time_zone\": \"%s\"}",
            "{\"overlap_seconds\": \"%s\"}",
            "{\"name\": %s}",
            "{\"name\": \"%s",
            "%s");

    void everywhere(String token) {
        publicly(token);
        toAdmins(token);
        toTools(token);
        internally(token);
    }

    private void publicly(String token) {
        String base = house.publicUrl().toString();
        for (String path : PUBLIC_PATHS) {
            prober.get(base + filled(path, token), "Referer", base + "/mcp/" + token);
            prober.post(base + filled(path, token), "{}", "Origin", "https://" + token + ".example");
        }
        prober.post(
                good.url().toString(),
                rpc("ping", "{}"),
                "Authorization",
                "Bearer " + token,
                "Cookie",
                "session=" + token,
                "User-Agent",
                "agent " + token,
                "X-Api-Key",
                token,
                "Referer",
                "https://x.example/?u=" + token);
    }

    private void toAdmins(String token) {
        String admin = house.adminUrl().toString();
        String mine = "Bearer " + house.adminToken();
        for (String path : ADMIN_PATHS) {
            prober.get(admin + filled(path, token), "Authorization", mine, "Referer", admin + "/mcp/" + token);
            prober.get(admin + filled(path, token), "Authorization", "Basic " + token);
            prober.get(admin + filled(path, token), "Authorization", "Bearer x" + token);
        }
        for (String target : List.of(
                "/integrated-account",
                "/api-token",
                "/integrated-account/" + good.account() + "/mcp",
                "/integrated-account/" + good.account() + "/mcp/" + good.id() + "/rotate")) {
            // What is right in all but its name would make something.
            BODIES.forEach(body -> prober.post(admin + target, filled(body, token), "Authorization", mine + "x"));
            if (!target.endsWith("/rotate")) {
                BODIES.forEach(body -> prober.post(admin + target, filled(body, token), "Authorization", mine));
            }
        }
        for (String target : List.of("", "/mcp/" + good.id())) {
            String path = admin + "/integrated-account/" + good.account() + target;
            BODIES.forEach(body -> prober.send("PATCH", path, filled(body, token), "Authorization", mine));
            prober.send("PATCH", path, "{\"name\": null}", "Authorization", mine, "Content-Type", "text/" + token);
        }
    }

    private void toTools(String token) {
        String url = good.url().toString();
        prober.post(url, rpc(token, "{}"));
        prober.post(url, rpc("tools/call", "{\"name\": \"%s\"}".formatted(token)));
        prober.post(url, rpc("tools/call", call("\"%s\": 1".formatted(token))));
        prober.post(url, rpc("tools/call", call("\"limit\": \"%s\"".formatted(token))));
        prober.post(url, rpc("tools/call", call("\"next_cursor\": \"%s\"".formatted(token))));
        prober.post(url, rpc("initialize", "{\"protocolVersion\": \"%s\"}".formatted(token)));
        prober.post(url, rpc("tools/list", "{}"), "MCP-Protocol-Version", token);
        prober.post(url, rpc("tools/list", "{}"), "MCP-Protocol-Version", "2026-07-28", "Mcp-Name", token);
        prober.post(url, "{\"jsonrpc\": \"2.0\", \"method\": %s".formatted(token));
        prober.post(url, token);
    }

    private void internally(String token) {
        String internal = "http://127.0.0.1:" + house.ports().internal() + "/internal";
        String service = "http://127.0.0.1:"
                + Objects.requireNonNull(house.ports().vendors().get("octapipe"))
                        .service();
        String management = "http://127.0.0.1:" + house.ports().tokenManagement();
        prober.get(internal + "/jwks", "Authorization", "Bearer " + token);
        prober.post(internal + "/credential?pass=" + token, "{}", "Authorization", token, "Postern-Pass", token);
        prober.post(
                internal + "/account-status", "{\"accountVersion\": \"%s\"".formatted(token), "Postern-Pass", token);
        prober.post(service + "/mcp", rpc("tools/list", "{}"), "Postern-Pass", token);
        prober.get(service + "/internal/catalogue?key=" + token, "Authorization", "Bearer " + token);
        prober.get(service + "/mcp/" + token);
        prober.get(management + "/q/health/" + token);
    }

    private String call(String argument) {
        return "{\"name\": \"%s\", \"arguments\": {%s}}".formatted(tool, argument);
    }

    static String rpc(String method, String params) {
        return "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"%s\", \"params\": %s}".formatted(method, params);
    }

    private static String filled(String pattern, String token) {
        return pattern.replace("%s", token).replace("%%", "%");
    }
}
