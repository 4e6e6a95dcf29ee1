package dev.postern.kit.conformance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
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
import java.util.List;
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
                    .collect(Collectors.toMap(Operation::keyInForm, Function.identity()));

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
                vendor.endpoints().stream().filter(Endpoint::hasRequest).map(FactsConformance::keyInForm);
        Stream<String> signIns = Stream.concat(
                        vendor.signIn().stream(),
                        vendor.api().others().values().stream().flatMap(other -> other.signIn().stream()))
                .flatMap(FactsConformance::signIn)
                .flatMap(this::forms);
        Stream<String> without = facts.values().stream()
                .filter(fact -> fact.hasNoTool() || !fact.madeBy().isEmpty())
                .map(Operation::keyInForm);
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
        assertEquals(
                facts.values().stream().map(Operation::key).collect(Collectors.toCollection(TreeSet::new)), routes);
    }

    @Test
    void namesToolsThatMakeRequestsThemselves() {
        Set<String> makers = vendor.endpoints().stream()
                .filter(endpoint -> endpoint.call().isPresent())
                .map(Endpoint::tool)
                .collect(Collectors.toSet());
        assertAll(facts.values().stream()
                .map(fact -> () -> assertTrue(makers.containsAll(fact.madeBy()), fact.keyInForm())));
    }

    private Stream<String> forms(String key) {
        List<String> forms = facts.values().stream()
                .filter(fact -> fact.key().equals(key))
                .map(Operation::keyInForm)
                .toList();
        return forms.isEmpty() ? Stream.of(key) : forms.stream();
    }

    private void compare(Endpoint endpoint) {
        Operation fact = Optional.ofNullable(facts.get(keyInForm(endpoint)))
                .or(() -> facts.values().stream()
                        .filter(other -> other.key().equals(key(endpoint)))
                        .findFirst())
                .orElseThrow(() -> new AssertionError("no fact says that there is " + key(endpoint)));
        Set<String> query = names(endpoint, Place.QUERY);
        Set<String> body = names(endpoint, Place.BODY);
        endpoint.paging().ifPresent(paging -> {
            Set<String> paged = paging.inBody() ? body : query;
            switch (paging) {
                case Paging.ByPage byPage -> paged.add(byPage.parameter());
                case Paging.ByCursor byCursor -> paged.add(byCursor.parameter());
                case Paging.Whole _ -> {}
            }
            paging.sized().ifPresent(sized -> paged.add(sized.parameter()));
            query.addAll(paging.ask().keySet());
        });
        Set<String> required = endpoint.arguments().stream()
                .filter(argument -> argument.required() && !argument.places().contains(Place.PATH))
                .filter(argument -> !argument.places().equals(Set.of(Place.CALL)))
                .map(Argument::wireName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertAll(
                () -> assertEquals(
                        fact.status(), endpoint.documentation().status().wireName(), "status"),
                () -> assertEquals(fact.sentQuery(), query, "query parameters"),
                () -> assertEquals(new TreeSet<>(fact.body()), body, "body keys"),
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

    private static String keyInForm(Endpoint endpoint) {
        return key(endpoint) + " " + endpoint.documentation().status().wireName();
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
