package dev.postern.sandbox.caspio.resource;

import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.call.Call;
import dev.postern.sandbox.standin.Upload;
import java.util.List;

/** The files in a multipart body, by the name of their part. */
final class Uploads {
    /** The vendor publishes no number; this is the stand-in's. */
    private static final int MOST = 30 << 20;

    private Uploads() {}

    static Upload one(Call call, String part) {
        List<Upload> files = all(call, part);
        if (files.size() > 1) {
            throw Refusal.body("Only one part '" + part + "' is taken here.");
        }
        return files.getFirst();
    }

    static List<Upload> all(Call call, String part) {
        List<Upload> files = call.uploads().stream()
                .filter(each -> each.field().equals(part))
                .toList();
        if (files.isEmpty() || files.stream().anyMatch(each -> each.name().isBlank())) {
            throw Refusal.body("The multipart part '" + part + "' with a file and its name is required.");
        }
        if (files.stream().anyMatch(each -> each.content().length > MOST)) {
            throw Refusal.tooLarge();
        }
        return files;
    }
}
