package dev.postern.token.key;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which keys the database's rows name. Rows that nobody can use any more need no key. */
@Singleton
public class NamedKeys {
    private static final String ACCOUNTS =
            "select sealed_key_id as key_id, 'account' as kind, id from integrated_account";
    private static final String TOKENS = """
            select token.key_id, 'connector' as kind, connector.id from connector_token token
            join connector on connector.id = token.connector_id
            where connector.revoked_at is null and coalesce(connector.expires_at, 'infinity') > :now
            and coalesce(token.good_until, 'infinity') > :now
            union all
            select key_id, 'api_token' as kind, id from api_token
            where revoked_at is null and coalesce(expires_at, 'infinity') > :now""";

    private final EntityManager entities;
    private final Clock clock;

    /**
     * Something that needs a key.
     *
     * @param kind {@code account}, {@code connector} or {@code api_token}
     * @param id its public id
     */
    public record Named(String kind, String id) {}

    @Inject
    NamedKeys(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** How many rows name each key of a file. */
    @Transactional
    public Map<String, Long> count(String file) {
        Map<String, Long> rows = new TreeMap<>();
        query(file, "select key_id, count(*) as many from (%s) named group by key_id")
                .forEach(row -> rows.put(
                        row.get("key_id", String.class),
                        row.get("many", Number.class).longValue()));
        return rows;
    }

    /** Some of what needs a key. */
    @Transactional
    public List<Named> some(String file, String key, int most) {
        return query(
                        file,
                        "select kind, cast(id as text) as id from (%%s) named where key_id = '%s' limit %d"
                                .formatted(key.replaceAll("[^A-Za-z0-9_-]", ""), most))
                .stream()
                .map(row -> new Named(row.get("kind", String.class), row.get("id", String.class)))
                .toList();
    }

    /**
     * Refuses keys without which some rows are lost.
     *
     * @throws ConfigurationException in words
     */
    public void requireIn(String file, KeyRing keys) {
        count(file).forEach((key, rows) -> {
            if (keys.find(key).isEmpty()) {
                throw new ConfigurationException(
                        "The secret file %s lacks the key %s, which %d rows of the database still need; put its line back. GET /keys says when a key may be removed."
                                .formatted(file, key, rows));
            }
        });
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> query(String file, String sql) {
        boolean accounts = file.equals(Secrets.CREDENTIAL_KEYS);
        var query = entities.createNativeQuery(sql.formatted(accounts ? ACCOUNTS : TOKENS), Tuple.class);
        if (!accounts) {
            query.setParameter("now", clock.instant());
        }
        return query.getResultList();
    }
}
