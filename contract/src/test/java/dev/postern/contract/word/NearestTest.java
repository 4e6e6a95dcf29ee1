package dev.postern.contract.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KNOWN = List.of("name", "config", "expires_at");

    @ParameterizedTest
    @CsvSource({
        "naem, name",
        "Config, config",
        "expiresAt, expires_at",
        "expire_at, expires_at",
        "expires, expires_at",
        "ex,",
        "colour,"
    })
    void findsTheWordThatWasMeant(String word, @Nullable String meant) {
        assertEquals(Optional.ofNullable(meant), Nearest.to(word, KNOWN));
    }

    @Test
    void namesSeveralNearestFirst() {
        List<String> tools = List.of("list_all_caspio_tables", "list_all_caspio_views", "delete_a_caspio_file_by_id");

        assertEquals(
                List.of("list_all_caspio_tables", "list_all_caspio_views"), Nearest.to("list_caspio_tables", tools, 3));
    }
}
