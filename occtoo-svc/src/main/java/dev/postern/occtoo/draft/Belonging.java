package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** What a segment belongs to: a segment definition, which is one of a card definition. */
record Belonging(Seen group, Optional<String> cards, Seen definition) {
    void put(Given given, ObjectNode arguments, Findings findings) {
        Optional<String> groupId = given.text("segmentDefinitionId");
        Optional<String> cardsId = given.text("cardDefinitionId");
        groupId.ifPresent(id -> arguments.put("segmentDefinitionId", id));
        if (groupId.isEmpty()) {
            cardsId.ifPresent(id -> arguments.put("cardDefinitionId", id));
        }
        if (groupId.isEmpty() && cardsId.isEmpty()) {
            findings.missing(
                    "segmentDefinitionId",
                    "The segment definition that it is of; describe_card_definition lists those of a card definition.");
            return;
        }
        groupId.ifPresent(id -> group(id, cardsId, findings));
        cards.ifPresent(id -> definition(id, cardsId.isPresent(), findings));
        if (groupId.isEmpty()) {
            several(findings);
        }
    }

    private void group(String id, Optional<String> cardsId, Findings findings) {
        switch (group) {
            case Seen.There there -> {
                String of = there.thing().path("cardDefinitionId").asText();
                cardsId.filter(wish -> !wish.equals(of))
                        .ifPresent(wish -> findings.refused(
                                "cardDefinitionId",
                                "The segment definition `%s` is one of `%s`, not of `%s`.".formatted(id, of, wish)));
            }
            case Seen.Absent _ ->
                findings.refused(
                        "segmentDefinitionId",
                        "There is no segment definition `%s`. describe_card_definition lists them.".formatted(id));
            case Seen.Unknown unknown ->
                findings.warn("`segmentDefinitionId` was not checked: %s".formatted(unknown.why()));
        }
    }

    private void definition(String id, boolean isGiven, Findings findings) {
        switch (definition) {
            case Seen.There there
            when !there.thing().path("status").asText().equals("Active") ->
                findings.warn("The card definition `%s` is %s: it has no cards until activate_card_definition."
                        .formatted(id, there.thing().path("status").asText()));
            case Seen.There _ -> {}
            case Seen.Absent _ ->
                findings.refused(
                        isGiven ? "cardDefinitionId" : "segmentDefinitionId",
                        "There is no card definition `%s`. list_configuration shows them.".formatted(id));
            case Seen.Unknown unknown ->
                findings.warn("Filters were not checked, as the card definition could not be read: %s"
                        .formatted(unknown.why()));
        }
    }

    private void several(Findings findings) {
        List<String> groups = definition.found().stream()
                .flatMap(seen -> seen.path("segmentDefinitions").valueStream())
                .map(each -> each.path("id").asText())
                .toList();
        if (groups.size() > 1) {
            findings.warn(
                    "The card definition has the segment definitions %s; give the one that is meant as segmentDefinitionId."
                            .formatted(String.join(", ", groups)));
        }
    }
}
