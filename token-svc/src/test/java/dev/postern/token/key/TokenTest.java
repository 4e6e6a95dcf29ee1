package dev.postern.token.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    /** The CRC-32 of 43 zeros is 0x7849568F, which is 2018072207 and in base 62 2CZclj. */
    private static final String KNOWN = "pst_" + "0".repeat(43) + "2CZclj";

    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @EnumSource
    void readsWhatItMade(TokenKind kind) {
        Token token = Token.random(kind, random);
        assertEquals(token, Token.parse(kind, token.text().reveal()).orElseThrow());
    }

    @Test
    void readsAKnownToken() {
        assertTrue(Token.parse(TokenKind.CONNECTOR, KNOWN).isPresent());
    }

    @Test
    void refusesATokenOfTheOtherKind() {
        assertFalse(Token.parse(TokenKind.API, KNOWN).isPresent());
    }

    @Test
    void refusesATokenWithAnyOneCharacterChanged() {
        String text = Token.random(TokenKind.CONNECTOR, random).text().reveal();
        IntStream.range(0, text.length())
                .mapToObj(place ->
                        text.substring(0, place) + (text.charAt(place) == 'x' ? 'y' : 'x') + text.substring(place + 1))
                .forEach(changed ->
                        assertFalse(Token.parse(TokenKind.CONNECTOR, changed).isPresent(), changed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pst_", "pst_x", "pst_é000000000000000000000000000000000000000000000000"})
    void refusesWhatIsNoToken(String text) {
        assertFalse(Token.parse(TokenKind.CONNECTOR, text).isPresent());
    }

    @Test
    void neverPrintsItsText() {
        Token token = Token.random(TokenKind.API, random);
        assertFalse(token.toString().contains(token.text().reveal()));
    }
}
