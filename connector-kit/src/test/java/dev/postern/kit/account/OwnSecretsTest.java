package dev.postern.kit.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.contract.Secret;
import dev.postern.kit.result.VendorAnswer;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnSecretsTest {
    private final OwnSecrets secrets = new OwnSecrets(List.of(Secret.of("p/ss \"w\"ord"), Secret.of("bearer-of-ada")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"m": "no 'bearer-of-ada' here"}   | {"m": "no '[redacted]' here"}
                    {"m": "p/ss \\"w\\"ord"}           | {"m": "[redacted]"}
                    {"m": "p\\/ss \\"w\\"ord"}         | {"m": "[redacted]"}
                    p/ss "w"ord                        | [redacted]
                    ?password=p%2Fss+%22w%22ord&x=1    | ?password=[redacted]&x=1
                    """)
    void takesThemOutOfAnError(String said, String told) {
        assertEquals(told, taken(401, said));
    }

    @Test
    void leavesTheVendorsDataAsItIs() {
        assertEquals("bearer-of-ada", taken(200, "bearer-of-ada"));
    }

    private String taken(int status, String body) {
        return secrets.takenOutOf(new VendorAnswer(status, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer(body)))
                .body()
                .toString();
    }
}
