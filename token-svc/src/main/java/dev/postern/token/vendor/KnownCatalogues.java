package dev.postern.token.vendor;

import dev.postern.contract.Catalogue;
import dev.postern.token.rest.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What vendor services offer, for endpoints that cannot do without. */
@Singleton
public final class KnownCatalogues {
    private final Vendors vendors;
    private final Catalogues catalogues;

    @Inject
    KnownCatalogues(Vendors vendors, Catalogues catalogues) {
        this.vendors = vendors;
        this.catalogues = catalogues;
    }

    /** Blocks, and refuses when the vendor service never told it. */
    public Catalogue of(String vendor) {
        return find(vendor)
                .orElseThrow(() -> ProblemType.CATALOGUE_UNKNOWN.with(
                        "The %s service has never told its tools and cannot be asked now. Try again when it is up."
                                .formatted(vendor)));
    }

    /** Blocks; empty when the vendor service never told it. */
    public Optional<Catalogue> find(String vendor) {
        return vendors.find(vendor).flatMap(catalogues::of);
    }
}
