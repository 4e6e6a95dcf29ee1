package dev.postern.token.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.contract.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyRingTest {
    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @Test
    void takesTheFirstKeyAsTheNewest() {
        KeyRing ring = KeyRing.parse(Secret.of("# rotated in May\nk2 " + KEY + "\n\nk1  " + KEY));
        assertEquals("k2", ring.newest().id());
        assertTrue(ring.find("k1").isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    k1                                                   | has no '<id> <base64 of 32 bytes>' in line 1
                    k1 AAAA                                              | has a key that is not the base64 of 32 bytes in line 1
                    k1 not-base64                                        | has a key that is not the base64 of 32 bytes in line 1
                    k.1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=     | has no '<id> <base64 of 32 bytes>' in line 1
                    # nothing                                            | holds no key
                    """)
    void saysWhatIsWrongWithAFile(String text, String message) {
        Exception failure = assertThrows(IllegalArgumentException.class, () -> KeyRing.parse(Secret.of(text)));
        assertEquals(message, failure.getMessage());
    }

    @Test
    void refusesTheSameIdTwice() {
        Secret text = Secret.of("k1 %s\nk1 %s".formatted(KEY, KEY));
        Exception failure = assertThrows(IllegalArgumentException.class, () -> KeyRing.parse(text));
        assertEquals("uses the id k1 again in line 2", failure.getMessage());
    }
}
