package dev.postern.contract;

import java.util.List;

/**
 * Every tool that a vendor service offers, before any filter.
 *
 * @param vendor the vendor's name, as {@code octapipe}
 * @param tools ordered by name
 */
public record Catalogue(String vendor, List<CatalogueTool> tools) {
    public Catalogue {
        tools = List.copyOf(tools);
    }
}
