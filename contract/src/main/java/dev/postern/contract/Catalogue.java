package dev.postern.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every tool that a vendor service offers, before any filter, and where it may look for the vendor.
 *
 * @param vendor the vendor's name, as {@code octapipe}
 * @param tools ordered by name
 * @param api where the vendor's API is; absent when a vendor service of an older version does not tell
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Catalogue(
        String vendor, List<CatalogueTool> tools, @Nullable VendorApi api) {
    public Catalogue {
        tools = List.copyOf(tools);
    }
}
