package dev.postern.contract.redact;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private static final String REST = "A1b2C3d4".repeat(6) + "Z";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET /mcp/pst_%s?x HTTP/1.1            | GET /mcp/pst_[redacted]?x HTTP/1.1
                    /.well-known/oauth/mcp/psa_%s         | /.well-known/oauth/mcp/psa_[redacted]
                    ?to=%%2Fmcp%%2Fpst_%s&a=1             | ?to=%%2Fmcp%%2Fpst_[redacted]&a=1
                    pst%%5F%s                             | pst_[redacted]
                    xpsa_%s,psa_%s                        | xpsa_[redacted],psa_[redacted]
                    """)
    void takesTokensOut(String text, String clean) {
        assertEquals(
                clean.replace("%%", "%"), Redaction.of(text.replace("%s", REST).replace("%%", "%")));
        assertTrue(Redaction.finds(text.replace("%s", REST).replace("%%", "%")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pass eyJhbGciOiJFUzI1NiJ9.eyJ2ZXIiOjF9.c2ln end | pass [redacted pass] end
                    Authorization: Bearer abcdefgh1234              | Authorization: Bearer [redacted]
                    GET /mcp/A1b2C3d4e5?x HTTP/1.1                  | GET /mcp/[redacted]?x HTTP/1.1
                    Authorization: Basic dTpw                       | Authorization: Basic [redacted]
                    https://ada:pw@vendor.example/a                 | https://[redacted]@vendor.example/a
                    {"password":"hunter2","a":1}                    | {"password":"[redacted]","a":1}
                    {\\"password\\":\\"hunter2\\"}                  | {\\"password\\":\\"[redacted]\\"}
                    client_secret=s3cret&grant=x                    | client_secret=[redacted]&grant=x
                    """)
    void takesCredentialsOutOfTheirUsualPlaces(String text, String clean) {
        assertEquals(clean, Redaction.of(text));
    }

    @Test
    void leavesCredentialsOfOthersToWhoeverKnowsThem() {
        assertEquals(
                "password: at least 8, not psa_[redacted]",
                Redaction.ofTokens("password: at least 8, not psa_" + REST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 of pst_",
                "the bearer of this",
                "GET /integrated-account/a/mcp/01a1f7c7-69f2-7d46-85a6-6a1605cd9c73 HTTP/1.1",
                "https://mcp.example.com:8080/a?b=c@d",
                "password of the account",
                "a pass [redacted pass]",
                "Secret[secret]"
            })
    void leavesOtherTextAsItIs(String text) {
        assertEquals(text, Redaction.of(text));
        assertFalse(Redaction.finds(text));
    }

    @Test
    void takesNothingOutTwice() {
        assertAll(Stream.of("Bearer psa_" + REST, "password=pst_" + REST, "secret: eyJhbGciOiJF.eyJ2ZXIi.c2ln")
                .map(Redaction::of)
                .map(once -> () -> assertEquals(once, Redaction.of(once))));
    }
}
