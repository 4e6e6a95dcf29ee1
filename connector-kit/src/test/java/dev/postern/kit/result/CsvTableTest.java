package dev.postern.kit.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @Test
    void showsEveryCellWhateverIsInIt() {
        assertEquals(
                Optional.of("| a | b |\n| --- | --- |\n| 1 | x, \"y\" |\n| p\\|q | line<br>two |"),
                CsvTable.of("a,b\r\n1,\"x, \"\"y\"\"\"\r\np|q,\"line\ntwo\"\r\n"));
    }

    @Test
    void showsAHeadWithoutRows() {
        assertEquals(Optional.of("| a | b |\n| --- | --- |"), CsvTable.of("a,b\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b\n1\n", "a,b\n1,2,3\n", "a,\"b\n"})
    void leavesWhatIsNoTableAsItIs(String csv) {
        assertEquals(Optional.empty(), CsvTable.of(csv));
    }

    @Test
    void leavesLongOnesAsTheyAre() {
        assertEquals(Optional.empty(), CsvTable.of("a\n".repeat(300)));
    }
}
