package dev.postern.token.vendor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of catalogues. */
@ApplicationScoped
@Transactional
class CatalogueRows implements PanacheRepositoryBase<CatalogueRow, String> {
    Optional<CatalogueRow> last(String vendor) {
        return findByIdOptional(vendor);
    }

    void keep(String vendor, @Nullable String etag, String body, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        insert into catalogue (vendor, etag, body, read_at) values (:vendor, :etag, :body, :at)
                        on conflict (vendor) do update set etag = :etag, body = :body, read_at = :at""")
                .setParameter("vendor", vendor)
                .setParameter("etag", etag)
                .setParameter("body", body)
                .setParameter("at", at)
                .executeUpdate();
    }
}
