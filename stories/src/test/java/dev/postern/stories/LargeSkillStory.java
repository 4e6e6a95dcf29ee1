package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.House;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A skill is the largest thing that goes to Gumloop, and is larger than what other vendors' tools are given. */
@ExtendWith(Standing.class)
class LargeSkillStory {
    private static final int TEN_MB = 10_000_000;

    @Test
    void deploysASkillOf10Mb(House house) {
        byte[] model = new byte[TEN_MB];
        new Random(7).nextBytes(model);
        try (Agent agent = Gumloop.acme(house).agent()) {
            JsonNode skill = agent.call(
                    "create_a_gumloop_skill",
                    Map.of(
                            "skill_md",
                            "---\nname: Classifier\ndescription: Sorts what it is shown.\n---\nRun the model.\n",
                            "extra_files",
                            List.of(Map.of(
                                    "name",
                                    "model.bin",
                                    "base64",
                                    Base64.getEncoder().encodeToString(model)))));

            assertEquals("Classifier", skill.path("name").asText(), skill.toString());
            assertTrue(house.sandbox().journal().sightings().stream()
                    .anyMatch(sighting -> sighting.path().endsWith("/skills")
                            && sighting.method().equals("POST")));
        }
    }
}
