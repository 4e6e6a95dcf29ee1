package dev.postern.occtoo.queue;

import dev.postern.kit.call.Conversation;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is cancelled by one request: changes of one API version, all of them or none. */
record Cancellation(String version, List<String> ids) {
    /** Servers take addresses of 8 KB; the host and a prefix come on top. */
    static final int LONGEST = 7_500;

    /** One for each API version. A refusal where there are more ids than a request takes, as two could be half done. */
    static List<Cancellation> all(Map<String, List<String>> byVersion) {
        List<Cancellation> all = byVersion.entrySet().stream()
                .map(each -> new Cancellation(each.getKey(), List.copyOf(each.getValue())))
                .toList();
        all.stream().filter(each -> each.path().length() > LONGEST).findFirst().ifPresent(each -> {
            throw Refusal.of(
                            Fault.ARGUMENTS_REFUSED,
                            "These ids are too long for one request: those of the API version %s make up %d characters, of %d. Nothing was cancelled. Give fewer of them at a time."
                                    .formatted(each.version(), each.path().length(), LONGEST))
                    .asException();
        });
        return all;
    }

    /** With the query. */
    String path() {
        return "/v1/api-versions/%s/queued-segment-changes?%s"
                .formatted(
                        Conversation.segment(version),
                        ids.stream().map(id -> "id=" + Conversation.segment(id)).collect(Collectors.joining("&")));
    }
}
