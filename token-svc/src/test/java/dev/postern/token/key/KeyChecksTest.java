package dev.postern.token.key;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.postern.token.world.ServiceTest;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

@ServiceTest
class KeyChecksTest {
    @Inject
    KeyChecks checks;

    @Test
    void takesTheSameKeyAgain() {
        checks.compare("a-file", ring("same", 1));
        assertDoesNotThrow(() -> checks.compare("a-file", ring("same", 1)));
    }

    @Test
    void stopsWithAnotherKeyOfTheSameId() {
        checks.compare("a-file", ring("changed", 1));
        assertThrows(ConfigurationException.class, () -> checks.compare("a-file", ring("changed", 2)));
    }

    private static KeyRing ring(String id, int content) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) content;
        return new KeyRing(List.of(new NamedKey(id, new SecretKeySpec(bytes, "AES"))));
    }
}
