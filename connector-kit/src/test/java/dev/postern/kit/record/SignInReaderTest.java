package dev.postern.kit.record;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInReaderTest {
    private static final String VENDOR = SomeRecords.VENDOR.replace("\"*.example.org\"]}", """
            "*.example.org"], others: {doors: {url: "https://doors.example.org", signIn: [
                {kind: token-call, at: doors, path: "/{search}/token", fields: {id: user}, token: /token}, {kind: none}]}}}""");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            at: doors            | at: windows            | a sign-in is at `windows`, which is not among the others here
            "/{search}/token"    | "/{serch}/token"       | a sign-in takes `{serch}`, but no tool has an argument of that name
            {kind: token-call,   | {kind: bearer, token: t}, {kind: none}, {kind: token-call, | `kind: none` is tried before all others, or after all
            fields: {id: user},  | fields: [user],        | a mapping was expected here
            {kind: bearer, token: token} | {kind: none}   | only at one of `api.others` can a sign-in be none
            {kind: bearer, token: token} | {kind: token-call, path: "/{search}", fields: {a: b}, token: /t} | only at one of `api.others`
            """)
    void stopsAtAWayInThatCannotBeGone(String good, String bad, String reason) {
        String spoilt = VENDOR.replace(good, bad);

        RecordFault fault =
                assertThrows(RecordFault.class, () -> SomeRecords.vendor(spoilt, "things/list.yaml", SomeRecords.LIST));

        assertTrue(fault.reasons().contains(reason), fault.reasons());
    }
}
