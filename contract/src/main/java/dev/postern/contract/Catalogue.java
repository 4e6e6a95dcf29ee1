package dev.postern.contract;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * Every tool that a vendor service offers, before any filter.
 *
 * @param vendor the vendor's name, as {@code octapipe}
 * @param tools ordered by name
 */
@RegisterForReflection
public record Catalogue(String vendor, List<CatalogueTool> tools) {
    public Catalogue {
        tools = List.copyOf(tools);
    }
}
