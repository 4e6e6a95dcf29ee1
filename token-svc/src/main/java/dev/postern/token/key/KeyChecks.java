package dev.postern.token.key;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;

/**
 * Compares the keys with those that the database was filled with. A wrong key under the right id would make new rows
 * that the right one cannot open.
 */
@Singleton
public class KeyChecks {
    private static final String ALGORITHM = "HmacSHA256";

    private final EntityManager entities;

    @Inject
    KeyChecks(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Notes the check values of keys that are new here.
     *
     * @param file the name of the file that the keys stand in
     * @throws ConfigurationException when a key is another than the one of the same id before
     */
    @Transactional
    public void compare(String file, KeyRing keys) {
        for (NamedKey key : keys.keys()) {
            String value = checkValue(file, key);
            entities.createNativeQuery("insert into key_check values (:purpose, :id, :value) on conflict do nothing")
                    .setParameter("purpose", file)
                    .setParameter("id", key.id())
                    .setParameter("value", value)
                    .executeUpdate();
            Object known = entities.createNativeQuery(
                            "select check_value from key_check where purpose = :purpose and key_id = :id")
                    .setParameter("purpose", file)
                    .setParameter("id", key.id())
                    .getSingleResult();
            if (!value.equals(known)) {
                throw new ConfigurationException(
                        "The key %s in the secret file %s is not the one that this database was filled with; put the right one back, or give the new one another id."
                                .formatted(key.id(), file));
            }
        }
    }

    private static String checkValue(String file, NamedKey key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key.key());
            String text = "postern key check|%s|%s".formatted(file, key.id());
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java", e);
        }
    }
}
