package dev.postern.caspio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.kit.record.Effect;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.Records;
import dev.postern.kit.record.Vendor;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions that are refused before Caspio is called. */
class RefusedConditionTest {
    private static final Vendor VENDOR = Records.read(Records.filesBelow(Path.of("src/main/resources/records")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1=1",
                "1 = 1",
                "((1=1))",
                "'a'='a'",
                "'' = ''",
                "PK_ID = PK_ID",
                "[PK_ID] = [PK_ID]",
                "pk_id is not null",
                "UserGUID IS NOT NULL",
                "PK_ID > 0",
                "PK_ID >= 1",
                "PK_ID <> -1",
                "Name LIKE '%'",
                "Status = 'Gone' OR 1=1",
                "1=1 or Status = 'Gone'",
                "(Status = 'Gone' OR 'x' = 'x')",
                "Name = 'O''Brien' OR 1=1",
            })
    void seesThatADeleteWouldHitEveryRow(String condition) {
        assertTrue(refuses("delete_a_caspio_record_by_id", condition), condition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK_ID = 1",
                "PK_ID = 11",
                "1=1 AND PK_ID = 7",
                "PK_ID > 0 AND Status = 'Gone'",
                "PK_ID > 10",
                "PK_ID >= 12",
                "PK_ID BETWEEN 1 AND 300",
                "Note = 'x OR 1=1'",
                "Note = 'it''s OR 1=1 OR more'",
                "'a'='b'",
                "10=100",
                "Total = Total2",
                "Name LIKE '%a%'",
                "Name IS NOT NULL",
                "Rate = Price OR Status = 'Gone'",
                "Major = 'x'",
                "Color = 'red' OR Major = '1'",
            })
    void leavesConditionsThatSayWhich(String condition) {
        assertFalse(refuses("delete_a_caspio_record_by_id", condition), condition);
    }

    @Test
    void guardsEveryToolThatDeletesOrChangesByACondition() {
        List<Endpoint> byCondition = VENDOR.endpoints().stream()
                .filter(endpoint -> endpoint.effect() != Effect.READS)
                .filter(endpoint -> endpoint.arguments().stream()
                        .anyMatch(argument -> Set.of("q.where", "Where").contains(argument.wireName())))
                .toList();
        assertEquals(12, byCondition.size());
        for (Endpoint endpoint : byCondition) {
            assertTrue(
                    endpoint.refuseEmpty().contains("q.where")
                            || endpoint.refuseEmpty().contains("Where"),
                    endpoint.tool());
            assertEquals(Effect.DESTROYS, endpoint.effect(), endpoint.tool());
            assertEquals(endpoint.verb().equals("DELETE"), refuses(endpoint.tool(), "1=1"), endpoint.tool());
        }
    }

    private static boolean refuses(String tool, String condition) {
        return VENDOR.endpoints().stream()
                .filter(endpoint -> endpoint.tool().equals(tool))
                .flatMap(endpoint -> endpoint.refused().stream())
                .anyMatch(refused -> refused.matches(condition));
    }
}
