package dev.postern.kit.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.contract.ToolClass;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordsTest {
    @Test
    void namesAndClassesToolsByTheirFiles() {
        Vendor vendor = SomeRecords.with(
                "things/list.yaml", SomeRecords.LIST,
                "things/get.yaml", SomeRecords.UPDATE,
                "things/create.yaml", SomeRecords.UPDATE,
                "things/update.yaml", SomeRecords.UPDATE,
                "things/delete.yaml", SomeRecords.UPDATE,
                "things/bulk_update.yaml", SomeRecords.UPDATE);

        assertEquals(
                List.of(
                        "acme_things_bulk_update CUSTOM",
                        "create_a_acme_thing WRITE",
                        "delete_a_acme_thing_by_id WRITE",
                        "get_single_acme_thing_by_id READ",
                        "list_all_acme_things READ",
                        "update_a_acme_thing_by_id WRITE"),
                vendor.endpoints().stream()
                        .map(endpoint -> endpoint.tool() + " " + endpoint.toolClass())
                        .toList());
    }

    @Test
    void takesAClassAndTagsThatARecordGivesItself() {
        Vendor vendor = SomeRecords.with(
                "things/list.yaml",
                SomeRecords.LIST,
                "things/wait.yaml",
                SomeRecords.UPDATE + "class: read\ntags: [slow]\n");

        Endpoint wait = vendor.endpoints().getFirst();
        assertEquals(ToolClass.READ, wait.toolClass());
        assertEquals(Set.of("things", "slow"), wait.tags());
    }

    @Test
    void putsAKeyOfBothQueryAndBodyIntoBoth() {
        Endpoint update = SomeRecords.vendor().endpoints().getLast();

        assertEquals(
                Set.of(Place.QUERY, Place.BODY),
                update.arguments().stream()
                        .filter(argument -> argument.name().equals("kind"))
                        .findFirst()
                        .orElseThrow()
                        .places());
    }

    /** One mistake at a time in a good record; each stops the start with file, line and reason. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    effect: writes            | efect: writes                 | things/update.yaml:1: `effect` is missing
                    refuseEmpty: [extras]     | refuseEmtpy: [extras]         | things/update.yaml:20: `refuseEmtpy` is not a key that is known here; did you mean `refuseEmpty`?
                    refuseEmpty: [extras]     | refuseEmpty: [extra]          | things/update.yaml:20: `extra` is no argument of this tool
                    effect: writes            | effect: changes               | things/update.yaml:19: `effect: changes` is unknown; it can be reads, writes, destroys
                    deadline: 5s              | deadline: 5                   | things/update.yaml:21: a deadline is written in seconds
                    deadline: 5s              | deadline: 56s                 | things/update.yaml:21: a deadline is 1s to 55s
                    status: vendor            | status: maybe                 | things/update.yaml:2: `status: maybe` is unknown
                    method: PUT               | method: put                   | things/update.yaml:3: `method` is to be one of
                    "/things/{id}"            | "/things/{uuid}"              | things/update.yaml:3: the path has `{uuid}`
                    "/things/{id}"            | "/things"                     | things/update.yaml:3: `id` is `in: path`, but the path lacks it
                    "/things/{id}"            | "/things/{id}?all=true"       | things/update.yaml:3: a request has a `method` and a `path`
                    in: header                | in: cookie                    | `in: cookie` is unknown; it can be path, query, header, body, call
                    required: [name]          | required: [name, nane]        | `nane` is required, but it is not among the properties
                    items: {type: string},    | minItems: 1,                  | an array needs `items`
                    type: boolean             | type: bool                    | `type: bool` is no JSON type
                    enum: [Red, Green]        | enum: Red                     | `enum` is to be a list of one or more values
                    description: Its size.    | title: Its size.              | `description` is missing
                    owner_id:                 | "owner[id]":                  | `owner[id]` is no key that clients accept
                    422: The name             | 22: The name                  | `22` is neither a status that a vendor refuses with
                    description: Changes a thing, which is replaced by what is sent. | description: update | the description says too little
                    parameters:               | parameters: {                 | this is no YAML
                    deadline: 5s              | effect: reads                 | `effect` stands here twice
                    """)
    void stopsAtARecordWithAMistake(String good, String bad, String reason) {
        String spoilt = SomeRecords.UPDATE.replaceFirst(
                java.util.regex.Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(bad));

        RecordFault fault = assertThrows(
                RecordFault.class,
                () -> SomeRecords.with("things/list.yaml", SomeRecords.LIST, "things/update.yaml", spoilt));

        assertTrue(fault.reasons().contains(reason), fault.reasons());
        assertTrue(fault.reasons().matches("(?s)things/update.yaml:[0-9]+: .*"), fault.reasons());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kind: bearer          | kind: basic           | vendor.yaml:7: `kind: basic` is unknown; it can be bearer, header, login, client-credentials, token-call or none
                    kind: whole           | kind: all             | vendor.yaml:14: `kind: all` is unknown; it can be page, cursor or whole
                    token: /token         | token: token          | vendor.yaml:8: `token` is no JSON pointer
                    test: list_all_acme_things | test: list_all_things | vendor.yaml:9: there is no tool `list_all_things`
                    size: 3               | size: three           | vendor.yaml:13: `size` is to be a whole number, not `three`
                    things: {one: thing   | thing: {one: thing    | things/list.yaml:1: `things` is not among the resources of vendor.yaml
                    title: Acme           | titel: Acme           | vendor.yaml:1: `title` is missing
                    """)
    void stopsAtAVendorWithAMistake(String good, String bad, String reason) {
        RecordFile vendor = new RecordFile(RecordFile.VENDOR, SomeRecords.VENDOR.replace(good, bad));
        RecordFile list = new RecordFile("things/list.yaml", SomeRecords.LIST);

        RecordFault fault = assertThrows(RecordFault.class, () -> Records.read(List.of(vendor, list)));

        assertTrue(fault.reasons().startsWith(reason), fault.reasons());
    }

    @Test
    void namesEveryFileThatHasAMistakeAtOnce() {
        String spoilt = SomeRecords.UPDATE.replace("effect: writes", "effect: no");

        RecordFault fault = assertThrows(
                RecordFault.class, () -> SomeRecords.with("things/update.yaml", spoilt, "things/create.yaml", spoilt));

        assertEquals(2, fault.reasons().lines().count());
    }

    @Test
    void refusesAPageInABodyThatThereIsNot() {
        String vendor = SomeRecords.VENDOR.replace("parameter: page,", "parameter: page, in: body,");

        RecordFault fault =
                assertThrows(RecordFault.class, () -> SomeRecords.vendor(vendor, "things/list.yaml", SomeRecords.LIST));

        assertTrue(fault.reasons().startsWith("things/list.yaml:6: the page is told in a JSON body"), fault.reasons());
    }

    @Test
    void refusesAListThatDoesNotSayHowItGoesOn() {
        RecordFault fault = assertThrows(
                RecordFault.class,
                () -> SomeRecords.with("things/list.yaml", SomeRecords.LIST.replace("paging: page\n", "")));

        assertTrue(fault.reasons().contains("must say how the list goes on"), fault.reasons());
    }
}
