package dev.postern.token.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.postern.contract.AccountId;
import dev.postern.contract.Secret;
import dev.postern.token.world.ServiceTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class SealerTest {
    private static final AccountId ACCOUNT = new AccountId(new UUID(1, 1));
    private static final Map<String, Secret> CREDENTIALS =
            Map.of("email", Secret.of("a@b.example"), "password", Secret.of("größe\n\""));

    @Inject
    Sealer sealer;

    @Test
    void opensWhatItSealed() {
        assertEquals(CREDENTIALS, sealer.open(ACCOUNT, sealer.seal(ACCOUNT, 3, CREDENTIALS)));
    }

    @Test
    void sealsTheSameInAnotherWayEachTime() {
        assertNotEquals(
                sealer.seal(ACCOUNT, 1, CREDENTIALS).text(),
                sealer.seal(ACCOUNT, 1, CREDENTIALS).text());
    }

    @Test
    void doesNotOpenAnotherAccountsCredentials() {
        SealedCredentials sealed = sealer.seal(ACCOUNT, 1, CREDENTIALS);
        AccountId other = new AccountId(new UUID(1, 2));
        assertThrows(IllegalStateException.class, () -> sealer.open(other, sealed));
    }

    @Test
    void doesNotOpenAnOlderVersionAsTheNewOne() {
        SealedCredentials sealed = sealer.seal(ACCOUNT, 1, CREDENTIALS);
        SealedCredentials replayed = new SealedCredentials(sealed.keyId(), 2, sealed.wrappedKey(), sealed.text());
        assertThrows(IllegalStateException.class, () -> sealer.open(ACCOUNT, replayed));
    }
}
