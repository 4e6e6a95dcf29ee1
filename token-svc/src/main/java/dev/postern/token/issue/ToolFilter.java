package dev.postern.token.issue;

import dev.postern.contract.Allowance;
import dev.postern.contract.CatalogueTool;
import dev.postern.token.account.Account;
import dev.postern.token.rest.ProblemType;
import dev.postern.token.vendor.KnownCatalogues;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses filters that would leave a connector without any tool. */
@Singleton
final class ToolFilter {
    private final KnownCatalogues known;

    @Inject
    ToolFilter(KnownCatalogues known) {
        this.known = known;
    }

    /** May ask the vendor service, and so may block. */
    void check(Account account, ConnectorConfig config) {
        List<CatalogueTool> tools = known.of(account.integration()).tools();
        Allowance allowance = config.allowance();
        if (tools.stream().noneMatch(allowance::admits)) {
            throw ProblemType.NO_TOOL_MATCHES.with(
                    "No tool of %s matches both methods and tags. Methods: read, write, custom, %s. Tags: %s."
                            .formatted(
                                    account.integration(),
                                    words(tools, tool -> Stream.of(tool.method())),
                                    words(tools, tool -> tool.tags().stream())));
        }
    }

    private static String words(List<CatalogueTool> tools, Function<CatalogueTool, Stream<String>> of) {
        return tools.stream().flatMap(of).distinct().sorted().collect(Collectors.joining(", "));
    }
}
