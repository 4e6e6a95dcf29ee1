package dev.postern.sandbox.caspio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.sandbox.Client.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest extends CaspioTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Inventory | StockLevel < 10 | 12",
                "Inventory | StockLevel<10 AND ReorderStatus='Ordered' | 4",
                "Inventory | stocklevel < 10 and reorderstatus = 'ORDERED' | 4",
                "Inventory | [StockLevel] < 10 AND NOT ReorderStatus <> N'Ordered' | 4",
                "Inventory | \"StockLevel\" != 0 AND StockLevel <= 9 | 9",
                "Inventory | Discontinued = 1 | 3",
                "Inventory | Discontinued = 0 | 45",
                "Inventory | SKU IN ('SKU-1001', 'SKU-1002', 'SKU-9999') | 2",
                "Inventory | PK_ID BETWEEN 10 AND 19 | 10",
                "Inventory | ItemName LIKE 'hex%' OR ItemName LIKE '%M10' | 13",
                "Inventory | (ItemName LIKE 'hex%' OR ItemName LIKE '%M10') AND StockLevel >= 10 | 6",
                "Inventory | UnitPrice = 12 | 1",
                "Inventory | UnitPrice * 4 > 47 | 1",
                "Inventory | LEN(ItemName) = 8 | 5",
                "Inventory | LastCounted < DATEADD(day, -40, GETDATE()) | 8",
                "Inventory | LastCounted >= '2026-03-01' | 10",
                "Inventory | LastCounted = '2026-03-10T00:00:00' | 1",
                "Orders | Note IS NULL | 270",
                "Orders | Note IS NOT NULL AND Note LIKE '%it''s open' | 30",
                "Orders | Customer = 'O''Brien & Sons' | 43",
                "Orders | Status='Active' AND Quantity<3 | 28",
                "Supplier Contacts | Company = 'Quick \"Q\" Parts' | 1",
                "Supplier Contacts | [Contact Person] LIKE '%O''Brien' | 1",
                "Supplier Contacts | Company LIKE '100[%] Steel' OR Company = '100% Steel' | 1",
                "Supplier Contacts | Company = 'a; DROP TABLE x -- /* ' | 0",
                "Parts 50% A/B #2 | [Part #] = 'P/1' AND [Rate %] > 12 | 1",
                "Parts 50% A/B #2 | limit = 7 | 1",
                "Customers | Specialties LIKE '%[3]%' | 3",
                "Customers | Name = 'søren ærø' | 1",
            })
    void isTrueOfSoManyRecords(String table, String where, int expected) {
        assertEquals(expected, count(table, where));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "StockLevel < 10; DELETE FROM Inventory | 400 | IncorrectQueryParameter",
                "StockLevel < 10 -- all | 400 | IncorrectQueryParameter",
                "StockLevel < /* few */ 10 | 400 | IncorrectQueryParameter",
                "StockLevel IN (SELECT 1) | 400 | IncorrectQueryParameter",
                "StockLevel < 10 UNION SELECT 1 | 400 | IncorrectQueryParameter",
                "1=1) OR (1=1 | 400 | SqlServerError",
                "(StockLevel < 10 | 400 | SqlServerError",
                "StockLevel < | 400 | SqlServerError",
                "StockLevel < 'many' | 400 | SqlServerError",
                "ItemName = 'M3 | 400 | SqlServerError",
                "LastCounted > 'yesterday' | 400 | SqlServerError",
                "SUM(StockLevel) > 3 | 400 | SqlServerError",
                "XP_CMDSHELL('x') = 1 | 400 | SqlServerError",
                "StockLevel / 0 = 1 | 400 | SqlServerError",
                "ItemName = $1 | 400 | SqlServerError",
                "StokLevel < 10 | 404 | FieldNotFound",
                "Discontinued = true | 404 | FieldNotFound",
                "[place in the sheet] = 1 | 404 | FieldNotFound",
                "ItemName = \"Hex Bolt M3\" | 404 | FieldNotFound",
            })
    void refusesWhatItCannotEvaluate(String where, int status, String code) {
        Answer answer = records("Inventory", "q.where", where);

        assertEquals(code, code(answer), answer.raw().body());
        assertEquals(status, answer.status());
    }

    @Test
    void namesEveryFieldThatThereIsNot() {
        Answer answer = records("Inventory", "q.where", "Stok < 10 AND Nme = 'x'", "q.orderBy", "Prize");

        assertEquals(
                "Cannot perform operation because the following field(s) do not exist: 'Stok', 'Nme', 'Prize'",
                answer.body().path("Message").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PortalPassword = 'x'", "LEN(PortalPassword) > 3", "[portalpassword] IS NULL"})
    void asksNothingOfPasswords(String where) {
        Answer answer = records("Customers", "q.where", where);

        assertEquals("IncorrectQueryParameter", code(answer));
    }

    @Test
    void isReadFromTheUrlAsItWasMeant() {
        Answer answer = OPERATIONS.get(
                "/tables/Supplier%20Contacts/records?q.where=Company%20LIKE%20%27%25+%26+Sons%27&q.select=Company");

        assertEquals(
                "O'Brien & Sons",
                answer.body().path("Result").path(0).path("Company").asText());
    }

    @Test
    void followsTheClock() {
        SANDBOX.advance(Duration.ofDays(5));

        assertEquals(13, count("Inventory", "LastCounted < DATEADD(day, -40, GETUTCDATE())"));
    }
}
