package dev.postern.token.vendor;

import dev.postern.token.rest.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** The tools of a vendor, for endpoints that cannot do without. */
@Singleton
public final class KnownTools {
    private final Vendors vendors;
    private final Catalogues catalogues;

    @Inject
    KnownTools(Vendors vendors, Catalogues catalogues) {
        this.vendors = vendors;
        this.catalogues = catalogues;
    }

    /** Every tool, ordered by name. Blocks, and refuses when the vendor service never told them. */
    public List<KnownTool> of(String vendor) {
        return vendors.find(vendor)
                .flatMap(catalogues::of)
                .orElseThrow(() -> ProblemType.CATALOGUE_UNKNOWN.with(
                        "The %s service has never told its tools and cannot be asked now. Try again when it is up."
                                .formatted(vendor)));
    }
}
