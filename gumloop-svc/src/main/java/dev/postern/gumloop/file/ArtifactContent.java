package dev.postern.gumloop.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.RefusedException;
import dev.postern.kit.result.VendorAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** A file that an agent has made. Gumloop gives a signed link to it; what a model can read is fetched from there. */
@Singleton
class ArtifactContent implements VendorCall {
    private static final String LINK = "download_url";
    private static final String BINARY =
            "It is not text and cannot be shown here. A person can open it at link, which works for a short time and for whoever has it.";

    @Override
    public String name() {
        return "artifact-content";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        return conversation.send(conversation.arguments(), "found the file").chain(answer -> {
            JsonNode found = answer.json().orElse(Json.NODES.objectNode());
            String filename = found.path("filename").asText("");
            Optional<String> type = MediaTypes.of(found.path("media_type").asText(""), filename);
            ObjectNode facts = facts(conversation, found, type);
            if (!conversation.arguments().path("include_content").asBoolean(true)) {
                return done(facts);
            }
            return content(conversation, facts, found, type.orElse(""));
        });
    }

    private static Uni<Answer> content(Conversation conversation, ObjectNode facts, JsonNode found, String type) {
        String link = found.path(LINK).asText("");
        long size = found.path("size").asLong(0);
        if (!type.isEmpty() && !MediaTypes.isText(type) && !MediaTypes.isPicture(type)) {
            return omitted(facts.put("link", link), BINARY);
        }
        int most = MediaTypes.isPicture(type) ? ShownFile.LARGEST_PICTURE : ShownFile.LARGEST_TEXT;
        if (size > most) {
            return omitted(facts.put("link", link), tooLarge(most));
        }
        Optional<URI> url = url(link);
        if (url.isEmpty()) {
            return omitted(facts, "Gumloop gave no link to the file. Try again in a minute.");
        }
        return conversation
                .fetch(url.get(), most)
                .map(file -> shown(facts, link, type, file))
                .onFailure(ArtifactContent::isTooLarge)
                .recoverWithItem(() -> ShownFile.omit(facts.put("link", link), tooLarge(most)));
    }

    private static Answer shown(ObjectNode facts, String link, String known, VendorAnswer file) {
        if (!file.isSuccess()) {
            return ShownFile.omit(
                    facts,
                    "The link to the file did not work (status %d). Call again, which makes a new one."
                            .formatted(file.status()));
        }
        String type = known.isEmpty()
                ? MediaTypes.of(file.header("content-type").orElse(""), "").orElse("application/octet-stream")
                : known;
        facts.put("media_type", type);
        if (!facts.hasNonNull("size")) {
            facts.put("size", file.body().length());
        }
        boolean large = MediaTypes.isPicture(type) && file.body().length() > ShownFile.LARGEST_PICTURE;
        if (large) {
            return ShownFile.omit(facts.put("link", link), tooLarge(ShownFile.LARGEST_PICTURE));
        }
        return MediaTypes.isText(type) || MediaTypes.isPicture(type)
                ? ShownFile.show(facts, type, file)
                : ShownFile.omit(facts.put("link", link), BINARY);
    }

    private static ObjectNode facts(Conversation conversation, JsonNode found, Optional<String> type) {
        ObjectNode facts = Json.NODES
                .objectNode()
                .put("id", conversation.arguments().path("id").asText());
        facts.put("filename", found.path("filename").textValue());
        facts.put("media_type", type.orElse(null));
        facts.set("size", found.has("size") ? found.path("size") : Json.NODES.nullNode());
        return facts;
    }

    private static Uni<Answer> omitted(ObjectNode facts, String reason) {
        return Uni.createFrom().item(() -> ShownFile.omit(facts, reason));
    }

    private static Uni<Answer> done(ObjectNode facts) {
        return Uni.createFrom().item(() -> new Answer.Success(Json.text(facts)));
    }

    private static String tooLarge(int most) {
        return "It is larger than the %d MiB that are read here. A person can open it at link, which works for a short time and for whoever has it."
                .formatted(most / 1024 / 1024);
    }

    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof RefusedException refused && refused.refusal().fault() == Fault.ANSWER_TOO_LARGE;
    }

    private static Optional<URI> url(String link) {
        try {
            URI url = new URI(link);
            return url.getHost() == null ? Optional.empty() : Optional.of(url);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
