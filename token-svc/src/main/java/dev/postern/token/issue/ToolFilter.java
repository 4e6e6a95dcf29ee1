package dev.postern.token.issue;

import dev.postern.contract.Allowance;
import dev.postern.contract.Catalogue;
import dev.postern.token.account.Account;
import dev.postern.token.rest.ProblemType;
import dev.postern.token.vendor.Catalogues;
import dev.postern.token.vendor.Vendors;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** Refuses filters that would leave a connector without any tool. */
@Singleton
final class ToolFilter {
    private final Vendors vendors;
    private final Catalogues catalogues;

    @Inject
    ToolFilter(Vendors vendors, Catalogues catalogues) {
        this.vendors = vendors;
        this.catalogues = catalogues;
    }

    /** May ask the vendor service, and so may block. */
    void check(Account account, ConnectorConfig config) {
        Catalogue catalogue = vendors.find(account.integration())
                .flatMap(catalogues::of)
                .orElseThrow(() -> ProblemType.CATALOGUE_UNKNOWN.with(
                        "The %s service has never told its tools and cannot be asked now, so the filter cannot be checked. Try again when it is up."
                                .formatted(account.integration())));
        Allowance allowance = config.allowance();
        if (catalogue.tools().stream().noneMatch(allowance::admits)) {
            throw ProblemType.NO_TOOL_MATCHES.with(
                    "No tool of %s matches both methods and tags. Methods: read, write, custom, %s. Tags: %s."
                            .formatted(account.integration(), methods(catalogue), tags(catalogue)));
        }
    }

    private static String methods(Catalogue catalogue) {
        return catalogue.tools().stream()
                .map(tool -> tool.method())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String tags(Catalogue catalogue) {
        return catalogue.tools().stream()
                .flatMap(tool -> tool.tags().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
