package dev.postern.kit.conformance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.postern.kit.conformance.Facts.Operation;
import dev.postern.kit.record.Argument;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.Paging;
import dev.postern.kit.record.Place;
import dev.postern.kit.record.Records;
import dev.postern.kit.record.SignInMethod;
import dev.postern.kit.record.Vendor;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the records and the sandbox against what the vendor's documentation says, both ways. The facts were written from
 * the documentation and not from the records, so that a misreading has to be made twice to pass.
 */
public abstract class FactsConformance {
    private final Vendor vendor = Records.read(Records.filesBelow(Path.of("src/main/resources/records")));
    private final Map<String, Operation> facts =
            Facts.read(Records.filesBelow(Path.of("src/test/resources/facts"))).operations().stream()
                    .collect(Collectors.toMap(Operation::key, Function.identity()));

    /** Every route of the vendor's stand-in, as {@code GET /pipelines/{uuid}}. */
    protected abstract Stream<String> sandboxRoutes();

    @TestFactory
    Stream<DynamicTest> agreesWithEveryRecord() {
        return vendor.endpoints().stream()
                .filter(Endpoint::hasRequest)
                .map(endpoint -> dynamicTest(endpoint.file(), () -> compare(endpoint)));
    }

    @Test
    void hasAToolForEveryOperation() {
        Stream<String> tools =
                vendor.endpoints().stream().filter(Endpoint::hasRequest).map(FactsConformance::key);
        Stream<String> signIns = Stream.concat(
                        vendor.signIn().stream(),
                        vendor.api().others().values().stream().flatMap(other -> other.signIn().stream()))
                .flatMap(FactsConformance::signIn);
        Stream<String> without =
                facts.values().stream().filter(Operation::hasNoTool).map(Operation::key);
        assertEquals(
                new TreeSet<>(facts.keySet()),
                Stream.of(tools, signIns, without)
                        .flatMap(Function.identity())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void standsInForEveryOperationAndForNoOther() {
        Set<String> routes = sandboxRoutes()
                .map(route ->
                        Facts.key(route.substring(0, route.indexOf(' ')), route.substring(route.indexOf(' ') + 1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(facts.keySet()), routes);
    }

    private void compare(Endpoint endpoint) {
        Operation fact = Optional.ofNullable(facts.get(key(endpoint)))
                .orElseThrow(() -> new AssertionError("no fact says that there is " + key(endpoint)));
        Set<String> query = names(endpoint, Place.QUERY);
        endpoint.paging().ifPresent(paging -> {
            switch (paging) {
                case Paging.ByPage byPage -> query.add(byPage.parameter());
                case Paging.ByCursor byCursor -> query.add(byCursor.parameter());
                case Paging.Whole _ -> {}
            }
            paging.sized().ifPresent(sized -> query.add(sized.parameter()));
            query.addAll(paging.ask().keySet());
        });
        Set<String> required = endpoint.arguments().stream()
                .filter(argument -> argument.required() && !argument.places().contains(Place.PATH))
                .map(Argument::wireName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertAll(
                () -> assertEquals(
                        fact.status(), endpoint.documentation().status().wireName(), "status"),
                () -> assertEquals(fact.sentQuery(), query, "query parameters"),
                () -> assertEquals(new TreeSet<>(fact.body()), names(endpoint, Place.BODY), "body keys"),
                () -> assertEquals(new TreeSet<>(fact.required()), required, "required keys"));
    }

    private static Set<String> names(Endpoint endpoint, Place place) {
        return endpoint.arguments().stream()
                .filter(argument -> argument.places().contains(place))
                .map(Argument::wireName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(Endpoint endpoint) {
        return Facts.key(endpoint.verb(), endpoint.path());
    }

    private static Stream<String> signIn(SignInMethod method) {
        return switch (method) {
            case SignInMethod.Bearer _, SignInMethod.Header _, SignInMethod.None _ -> Stream.empty();
            case SignInMethod.Login login -> Stream.of("POST " + login.path());
            case SignInMethod.ClientCredentials client -> Stream.of("POST " + client.path());
            case SignInMethod.TokenCall call -> Stream.of(Facts.key("POST", call.path()));
        };
    }
}
