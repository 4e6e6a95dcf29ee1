package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The draft of an endpoint.
 *
 * @param configuration the tenant's graph, with the API version
 * @param definition what is there under the card definition's id
 * @param targets card definitions to which its relations lead, by id
 * @param segments the segments of the card definition
 */
record EndpointDraft(Configuration configuration, Seen definition, Map<String, Seen> targets, Seen.All segments) {
    private static final List<Field> FIELDS = List.of(
            Field.needed("apiVersionId", "API version", Field.Kind.TEXT, "It must be New."),
            Field.needed("id", "Id", Field.Kind.TEXT, "The last part of its address."),
            Field.needed("name", "Name", Field.Kind.TEXT, "How people see it."),
            Field.needed(SelectionDraft.KEY, "Content", Field.Kind.OBJECT, "Which cards go out, and what of them."),
            Field.free("facets", "Facets", Field.Kind.TABLE, "Properties whose values are counted."));

    Draft of(Given given) {
        Findings findings = new Findings();
        ObjectNode arguments = Json.NODES.objectNode();
        String versionId = given.text("apiVersionId").orElse("");
        arguments.put("apiVersionId", versionId);
        Optional<String> id = Naming.id(given, "name", findings);
        id.ifPresent(text -> arguments.put("id", text));
        Naming.name(given, findings).ifPresent(name -> arguments.put("name", name));
        version(versionId, id.orElse(""), findings);
        Optional<ObjectNode> selection =
                new SelectionDraft(definition, targets, segments, findings).of(given.within(SelectionDraft.KEY));
        selection.ifPresent(content -> arguments.set(SelectionDraft.KEY, content));
        ArrayNode facets = new FacetDrafts(
                        definition.found().map(CardSchema::of),
                        SelectionDraft.names(arguments.path(SelectionDraft.KEY)).keySet(),
                        findings)
                .of(given);
        if (!facets.isEmpty()) {
            arguments.set("facets", facets);
        }
        String title = "New endpoint: " + arguments.path("name").asText(id.orElse("without a name"));
        String summary = "An endpoint of the API version %s%s."
                .formatted(
                        versionId,
                        selection
                                .map(content -> " that gives out cards of "
                                        + content.path("cardDefinitionId").asText())
                                .orElse(""));
        return new Draft(title, summary, "create_endpoint", FIELDS, arguments, findings);
    }

    private void version(String versionId, String id, Findings findings) {
        Optional<String> gap = configuration.gap();
        if (gap.isPresent()) {
            findings.warn("The API version was not checked: %s".formatted(gap.get()));
            return;
        }
        configuration
                .version(versionId)
                .ifPresentOrElse(
                        found -> {
                            String state = found.version().path("state").asText();
                            if (!state.equals("New")) {
                                findings.refused(
                                        "apiVersionId",
                                        "The API version `%s` is %s and must be New. Make one with draft_api_version, destinationId `%s` and copyFromApiVersionId `%s`."
                                                .formatted(
                                                        versionId,
                                                        state,
                                                        found.destination()
                                                                .path("id")
                                                                .asText(),
                                                        versionId));
                            }
                        },
                        () -> findings.refused(
                                "apiVersionId",
                                "There is no API version `%s`. list_configuration shows them, under destinations."
                                        .formatted(versionId)));
        configuration.endpoints(versionId).stream()
                .map(each -> each.path("id").asText())
                .filter(other -> !id.isEmpty() && (other.equals(id) || other.equals(versionId + "-" + id)))
                .forEach(other -> findings.refused(
                        "id",
                        "The API version has an endpoint `%s` already. To change it use update_endpoint."
                                .formatted(other)));
    }
}
