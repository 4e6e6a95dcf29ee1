package dev.postern.token.vendor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.contract.Catalogue;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tools of each vendor: asked of the vendor service each time, which mostly answers that nothing changed, and taken
 * from the database while it is down.
 */
@Singleton
public class Catalogues {
    private final VendorClients clients;
    private final CatalogueRows rows;
    private final ObjectMapper mapper;
    private final Clock clock;

    private record Kept(@Nullable String etag, Catalogue catalogue) {}

    @Inject
    Catalogues(VendorClients clients, CatalogueRows rows, ObjectMapper mapper, Clock clock) {
        this.clients = clients;
        this.rows = rows;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The vendor's catalogue; empty when it has never told them and does not do so now. Blocks. */
    public Optional<Catalogue> of(Vendor vendor) {
        Optional<Kept> last = rows.last(vendor.name()).flatMap(row -> kept(vendor, row));
        for (Address address : clients.addresses(vendor)) {
            try {
                return ask(vendor, address, last);
            } catch (RuntimeException e) {
                Log.warnf("The %s service at %s did not tell its tools: %s", vendor.name(), address, e.getMessage());
            }
        }
        return last.map(Kept::catalogue);
    }

    /** The last copy; a copy that cannot be read any more, as of an older version of this service, is none. */
    private Optional<Kept> kept(Vendor vendor, CatalogueRow row) {
        try {
            return Optional.of(new Kept(row.etag, read(vendor, row.body)));
        } catch (IllegalStateException e) {
            Log.warnf("The last catalogue of %s is of no use: %s", vendor.name(), e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Catalogue> ask(Vendor vendor, Address address, Optional<Kept> last) {
        var asked = clients.quick(address)
                .catalogue(vendor.authorization(), last.map(Kept::etag).orElse(null));
        try (Response response = asked.await().indefinitely()) {
            if (response.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode() && last.isPresent()) {
                return last.map(Kept::catalogue);
            }
            String body = response.readEntity(String.class);
            Catalogue catalogue = read(vendor, body);
            rows.keep(vendor.name(), response.getHeaderString(HttpHeaders.ETAG), body, clock.instant());
            return Optional.of(catalogue);
        }
    }

    private Catalogue read(Vendor vendor, String body) {
        try {
            Catalogue catalogue = mapper.readValue(body, Catalogue.class);
            if (!vendor.name().equals(catalogue.vendor())) {
                throw new IllegalStateException("it serves " + catalogue.vendor());
            }
            return catalogue;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the catalogue cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
