package dev.postern.token.vendor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code catalogue}: what a vendor service said last. */
@Entity
@Table(name = "catalogue")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class CatalogueRow {
    @Id
    String vendor;

    @Nullable
    String etag;

    String body;

    @Column(name = "read_at")
    Instant readAt;
}
