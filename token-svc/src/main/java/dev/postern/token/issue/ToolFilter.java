package dev.postern.token.issue;

import dev.postern.contract.Allowance;
import dev.postern.token.account.Account;
import dev.postern.token.rest.ProblemType;
import dev.postern.token.vendor.KnownTool;
import dev.postern.token.vendor.KnownTools;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses filters that would leave a connector without any tool. */
@Singleton
final class ToolFilter {
    private final KnownTools known;

    @Inject
    ToolFilter(KnownTools known) {
        this.known = known;
    }

    /** May ask the vendor service, and so may block. */
    void check(Account account, ConnectorConfig config) {
        List<KnownTool> tools = known.of(account.integration());
        Allowance allowance = config.allowance();
        if (tools.stream().map(KnownTool::tool).noneMatch(allowance::admits)) {
            throw ProblemType.NO_TOOL_MATCHES.with(
                    "No tool of %s matches both methods and tags. Methods: read, write, custom, %s. Tags: %s."
                            .formatted(
                                    account.integration(),
                                    words(tools, known -> Stream.of(known.tool().method())),
                                    words(tools, known -> known.tool().tags().stream())));
        }
    }

    private static String words(List<KnownTool> tools, Function<KnownTool, Stream<String>> of) {
        return tools.stream().flatMap(of).distinct().sorted().collect(Collectors.joining(", "));
    }
}
