package dev.postern.sandbox.octapipe.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.call.Call;
import dev.postern.sandbox.octapipe.store.Model;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Files whose content the stand-in holds itself; they are fetched without signing in, by an address given out here. */
final class Downloads {
    private Downloads() {}

    /** Keeps a file and answers its address. */
    static String keep(Call call, String name, String mediaType, byte[] content) {
        ObjectNode row = call.fresh(Model.DOWNLOAD);
        row.put("mime", mediaType).put("content", content);
        call.table(Model.DOWNLOAD).add(row);
        String file = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return call.base() + "/downloads/" + row.path("uuid").asText() + "/" + file;
    }
}
