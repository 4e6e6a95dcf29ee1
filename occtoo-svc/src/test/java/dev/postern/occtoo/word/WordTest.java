package dev.postern.occtoo.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordTest {
    @ParameterizedTest
    @CsvSource({
        "Summer shoes 2026, summerShoes2026",
        "launchDate, launchDate",
        "SKU, sku",
        "My API key, myApiKey",
        "Färg & storlek, fargStorlek",
        "Størrelse, storrelse",
        "Größe, grosse",
        "in-stock, inStock"
    })
    void makesAnIdentifierOfAName(String name, String identifier) {
        assertEquals(Optional.of(identifier), Identifier.fromName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!!", "日本"})
    void makesNoneOfANameWithoutLetters(String name) {
        assertEquals(Optional.empty(), Identifier.fromName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a.b", "å", "@2"})
    void tellsWhatIsNoIdentifier(String text) {
        assertFalse(Identifier.isOne(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 256})
    void countsTheCharactersOfAnIdentifier(int length) {
        assertTrue(Identifier.isOne("a".repeat(length)));
        assertFalse(Identifier.isOne("a".repeat(length + 256)));
    }

    @ParameterizedTest
    @CsvSource({"EN, en", "sv-se, sv-SE", "zh_hans_cn, zh-Hans-CN", "es-419, es-419", "' de ', de"})
    void writesALanguageAsUsual(String given, String normal) {
        assertEquals(Optional.of(normal), Language.normalized(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "english", "xx", "e", "en-", "en-SWEDEN", "en-US-x"})
    void tellsWhatIsNoLanguage(String given) {
        assertEquals(Optional.empty(), Language.normalized(given));
    }

    @ParameterizedTest
    @CsvSource({
        "localizedtext, LOCALIZED_TEXT",
        "Localized List, LOCALIZED_LIST",
        "string, TEXT",
        "number, DECIMAL",
        "date-time, TIMESTAMP"
    })
    void takesATypeForWhatIsMeant(String given, PropertyType type) {
        assertEquals(Optional.of(type), PropertyType.meant(given));
        assertEquals(Optional.empty(), PropertyType.named(given));
        assertEquals(Optional.of(type), PropertyType.named(type.label()));
    }
}
