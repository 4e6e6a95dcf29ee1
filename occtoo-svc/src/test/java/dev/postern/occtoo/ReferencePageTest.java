package dev.postern.occtoo;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.Records;
import dev.postern.kit.record.Vendor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page that says which tool is documented and which is derived is right, and names only requests that there are. */
class ReferencePageTest {
    private static final Pattern SPAN = Pattern.compile("`([A-Z]+ [^`]+)`");

    private static final Vendor VENDOR = Records.read(Records.filesBelow(Path.of("src/main/resources/records")));
    private static List<Row> rows = List.of();

    /** A tool's row: {@code | `tool` | form | requests | why |}. */
    private record Row(String tool, String form, List<String> requests) {
        static Row of(String line) {
            String[] cells = line.split(" *\\| *", -1);
            return new Row(
                    cells[1].replace("`", ""),
                    cells[2],
                    SPAN.matcher(cells[3])
                            .results()
                            .map((MatchResult span) -> span.group(1))
                            .toList());
        }

        String name() {
            return tool + " " + form;
        }
    }

    @BeforeAll
    static void readThePage() throws IOException {
        rows = Files.readAllLines(Path.of("../docs/reference-occtoo.md")).stream()
                .filter(line -> line.matches("\\| `[a-z_]+` \\| (vendor|derived) \\|.*"))
                .map(Row::of)
                .toList();
    }

    @Test
    void hasARowForEachFormOfEachTool() {
        assertEquals(
                VENDOR.endpoints().stream()
                        .map(ReferencePageTest::name)
                        .sorted()
                        .toList(),
                rows.stream().map(Row::name).sorted().toList());
    }

    @Test
    void namesTheRequestOfEveryRecordThatHasOne() {
        assertAll(VENDOR.endpoints().stream()
                .filter(Endpoint::hasRequest)
                .map(endpoint -> () -> assertTrue(
                        requests(endpoint).contains(endpoint.verb() + " " + endpoint.path()),
                        endpoint.file() + ": " + requests(endpoint))));
    }

    @Test
    void namesOnlyRequestsOfTheFacts() {
        Set<String> documented = facts("documented.yaml");
        Set<String> all = new TreeSet<>(documented);
        all.addAll(facts("derived.yaml"));
        assertAll(rows.stream().map(row -> () -> {
            Set<String> known = row.form().equals("vendor") ? documented : all;
            assertEquals(
                    List.of(),
                    row.requests().stream()
                            .filter(request -> !known.contains(request))
                            .toList(),
                    row.name());
        }));
    }

    @Test
    void hasTheFortyFourToolsOfWhichThirteenAreDocumented() {
        assertEquals(44, rows.stream().map(Row::tool).distinct().count());
        assertEquals(
                13, rows.stream().filter(row -> row.form().equals("vendor")).count());
    }

    private static String name(Endpoint endpoint) {
        return endpoint.tool() + " " + endpoint.documentation().status().wireName();
    }

    private static List<String> requests(Endpoint endpoint) {
        return rows.stream()
                .filter(row -> row.name().equals(name(endpoint)))
                .findFirst()
                .map(Row::requests)
                .orElse(List.of());
    }

    private static Set<String> facts(String file) {
        return Records.filesBelow(Path.of("src/test/resources/facts")).stream()
                .filter(each -> each.path().equals(file))
                .flatMap(each -> operations(each.json()))
                .map(each ->
                        each.path("method").asText() + " " + each.path("path").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JsonNode> operations(JsonNode file) {
        return StreamSupport.stream(file.spliterator(), false);
    }
}
