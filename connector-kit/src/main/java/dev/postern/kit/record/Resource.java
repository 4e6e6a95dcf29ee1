package dev.postern.kit.record;

import java.util.Set;

/**
 * A kind of thing the vendor keeps.
 *
 * @param name its plural, as {@code pipeline_cards}
 * @param one its singular, as {@code pipeline_card}
 * @param tags the tags that every tool of it carries
 */
public record Resource(String name, String one, Set<String> tags) {
    public Resource {
        tags = Set.copyOf(tags);
    }
}
