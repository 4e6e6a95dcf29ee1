package dev.postern.kit.call;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.RefusedException;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileContentTest {
    static Stream<Arguments> spellings() {
        return Stream.of(
                spelling("plain", text -> text),
                spelling("in lines", text -> text.replaceAll("(.{76})", "$1\r\n")),
                spelling("without padding", text -> text.replace("=", "")),
                spelling("for URLs", text -> text.replace('+', '-').replace('/', '_')),
                spelling("a data URL", text -> "data:application/pdf;name=a.pdf;base64," + text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void keepsEveryByteHoweverItIsSpelt(String name, UnaryOperator<String> spelling) {
        byte[] bytes = everyByte();

        FileContent file = file(spelling.apply(Base64.getEncoder().encodeToString(bytes)), "a.pdf", "application/pdf");

        assertArrayEquals(bytes, file.content().getBytes(), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JVBERi0…", "JVBE*Ri0", "<the file>", "https://example.com/a.pdf", "J"})
    void refusesWhatWouldBecomeOtherBytes(String base64) {
        RefusedException refused = assertThrows(RefusedException.class, () -> file(base64, "a.pdf", "application/pdf"));

        assertTrue(
                refused.refusal().text().contains("is not valid base64"),
                refused.refusal().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.pdf", "a\"b.pdf", "a\r\nX: y", ""})
    void refusesANameThatIsMoreThanAName(String name) {
        assertThrows(RefusedException.class, () -> file("aGVsbG8=", name, "application/pdf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Prüfbericht 2026.pdf", "a'b.pdf"})
    void takesNamesThatPeopleGive(String name) {
        assertEquals(name, file("aGVsbG8=", name, "application/pdf").name());
    }

    private static FileContent file(String base64, String name, String mediaType) {
        ObjectNode value = Json.NODES
                .objectNode()
                .put("name", name)
                .put("media_type", mediaType)
                .put("base64", base64);
        return FileContent.of("File", value);
    }

    private static Arguments spelling(String name, UnaryOperator<String> spelling) {
        return Arguments.of(name, spelling);
    }

    private static byte[] everyByte() {
        byte[] bytes = new byte[1000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
