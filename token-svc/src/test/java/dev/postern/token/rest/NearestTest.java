package dev.postern.token.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
}
