package dev.postern.gumloop.skill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.kit.result.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
    /** What YAML would take for something else, or would not take at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Data Sanitizer",
                "a: b",
                "# no comment",
                "\"quoted\" 'twice'",
                "- not: a list",
                "back\\slash",
                "line\nbreak\tand tab",
                "null",
                "12",
                "größe 😀",
                "\u0085 \u2028 \u2029",
                "---",
                "{{ x }} & *y !z %a @b `c`"
            })
    void readsBackWhatItWrote(String text) {
        FrontMatter read = FrontMatter.read("x", FrontMatter.before(text, text + " too", "# Body\n"));

        assertEquals(text.strip(), read.name());
        assertEquals((text + " too").strip(), read.description());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # Title                                     | line 1: a SKILL.md begins with a line `---`
                    ---;name: a;description: b                  | line 1: the front matter that begins here has no end
                    ---;name: a;---;                            | line 3: `description` is missing
                    ---;name: a;other: [1;description: b;---    | this is no YAML
                    ---;name: a: b;description: b;---           | line 2: this is no YAML
                    ---;description: b;name: [a];---            | line 3: `name` is to be text
                    ---;name:;description: b;---                | line 2: `name` is to be text
                    ---;just text;---                           | line 2: the front matter holds `key: value` lines
                    ---;---                                     | line 2: the front matter holds `key: value` lines
                    """)
    void saysAtWhichLineSomethingIsWrong(String markdown, String reason) {
        RefusedException refused =
                assertThrows(RefusedException.class, () -> FrontMatter.read("skill_md", markdown.replace(';', '\n')));

        assertTrue(refused.refusal().text().contains(reason), refused.refusal().text());
    }

    @Test
    void takesLinesThatEndAsOnWindows() {
        assertEquals(
                "a",
                FrontMatter.read("x", "---\r\nname: a\r\ndescription: b\r\n---\r\n")
                        .name());
    }
}
