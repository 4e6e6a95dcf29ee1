package dev.postern.kit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class KnownSettingsTest {
    @Test
    void stopsTheStartAtAMisspeltSetting() {
        IllegalStateException stopped =
                assertThrows(IllegalStateException.class, () -> new KnownSettings(with("postern.egres.allow")));

        assertEquals(
                "There is no setting `postern.egres.allow`; did you mean one below `postern.egress`?",
                stopped.getMessage());
    }

    @Test
    void leavesOtherPeoplesSettingsAlone() {
        assertDoesNotThrow(() -> new KnownSettings(with("posterns.else")));
        assertDoesNotThrow(() -> new KnownSettings(with("postern.egress.allow")));
    }

    private static SmallRyeConfig with(String name) {
        return new SmallRyeConfigBuilder().withDefaultValue(name, "x").build();
    }
}
