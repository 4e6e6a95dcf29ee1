package dev.postern.kit.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.AccountId;
import dev.postern.contract.Secret;
import dev.postern.kit.record.SignInMethod;
import dev.postern.kit.record.SomeRecords;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.RefusedException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInKeyTest {
    private static final String DOORS =
            "\"*.example.org\"], others: {doors: {url: \"https://doors.example.org\", signIn: [IN]}}}";
    private static final String IN =
            "{kind: token-call, path: \"/{search}/token\", fields: {id: door_id}, token: /token}";

    private final Vendor vendor = SomeRecords.vendor(
            SomeRecords.VENDOR.replace("\"*.example.org\"]}", DOORS.replace("IN", IN + ", {kind: none}")),
            "things/list.yaml",
            SomeRecords.LIST);

    private final Account account = account(Map.of("token", "t", "door_id", "d"));

    @Test
    void isAnotherForEachThingThatTheCallNames() {
        SignInKey one = key(account, "a");

        assertEquals(Map.of("search", "a"), one.filled());
        assertEquals(one, key(account, "a"));
        assertNotEquals(one, key(account, "b"));
        assertNotEquals(one, SignInKey.of(vendor, account, Purpose.USUAL).orElseThrow());
    }

    @Test
    void isTheSameForAllCallsWhereTheyMakeNoDifference() {
        assertEquals(
                SignInKey.of(vendor, account, Purpose.USUAL),
                SignInKey.of(vendor, account, new Purpose(Optional.empty(), searching("a"))));
    }

    @Test
    void isOfNobodyWhereTheCallOrTheAccountLacksSomething() {
        assertEquals(
                Optional.of(new SignInMethod.None()),
                SignInKey.of(vendor, account, Purpose.at(Optional.of("doors"))).map(SignInKey::method));
        assertEquals(
                new SignInMethod.None(), key(account(Map.of("token", "t")), "a").method());
    }

    @Test
    void isOfNobodyFirstWhereThatStandsFirst() {
        Vendor trying = SomeRecords.vendor(
                SomeRecords.VENDOR.replace(
                        "\"*.example.org\"]}",
                        DOORS.replace("[IN", "[{kind: none}, IN").replace("IN", IN)),
                "things/list.yaml",
                SomeRecords.LIST);
        Purpose purpose = new Purpose(Optional.of("doors"), searching("a"));

        assertEquals(
                Optional.of(new SignInMethod.None()),
                SignInKey.of(trying, account, purpose).map(SignInKey::method));
        assertEquals(
                Optional.of(Map.of("search", "a")),
                SignInKey.withProof(trying, account, purpose).map(SignInKey::filled));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "long", "one two", "one\ttwo", "Door-Secret"})
    void refusesWhatIsNoId(String value) {
        String id = value.equals("long") ? "x".repeat(257) : value;

        RefusedException refused = assertThrows(
                RefusedException.class, () -> key(account(Map.of("door_id", "d", "token", "door-secret")), id));

        assertEquals(Fault.ARGUMENTS_REFUSED, refused.refusal().fault());
    }

    private SignInKey key(Account of, String search) {
        return SignInKey.of(vendor, of, new Purpose(Optional.of("doors"), searching(search)))
                .orElseThrow();
    }

    private static ObjectNode searching(String text) {
        return Json.NODES.objectNode().put("search", text);
    }

    private static Account account(Map<String, String> fields) {
        Map<String, Secret> secrets = new java.util.HashMap<>();
        fields.forEach((name, value) -> secrets.put(name, Secret.of(value)));
        return new Account(
                new Account.Key(new AccountId(new UUID(0, 1)), 1),
                URI.create("https://api.example.com"),
                ZoneOffset.UTC,
                Optional.empty(),
                secrets);
    }
}
