package dev.postern.token.vendor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.contract.Catalogue;
import dev.postern.contract.CatalogueTool;
import io.quarkus.logging.Log;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;

/**
 * The tools of each vendor: asked of the vendor service each time, which mostly answers that nothing changed, and taken
 * from the database while it is down.
 */
@Singleton
@RegisterForReflection(targets = {Catalogue.class, CatalogueTool.class})
public class Catalogues {
    private final VendorClients clients;
    private final CatalogueRows rows;
    private final ObjectMapper mapper;
    private final Clock clock;

    @Inject
    Catalogues(VendorClients clients, CatalogueRows rows, ObjectMapper mapper, Clock clock) {
        this.clients = clients;
        this.rows = rows;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The vendor's tools; empty when it has never told them and does not do so now. Blocks. */
    public Optional<Catalogue> of(Vendor vendor) {
        Optional<CatalogueRow> last = rows.last(vendor.name());
        for (Address address : vendor.addresses()) {
            try {
                return ask(vendor, address, last);
            } catch (RuntimeException e) {
                Log.warnf("The %s service at %s did not tell its tools: %s", vendor.name(), address, e.getMessage());
            }
        }
        return last.map(row -> parse(row.body));
    }

    private Optional<Catalogue> ask(Vendor vendor, Address address, Optional<CatalogueRow> last) {
        @SuppressWarnings("NullAway") // The interface takes null for a header that is not to be sent.
        var asked = clients.quick(address)
                .catalogue(vendor.authorization(), last.map(row -> row.etag).orElse(null));
        try (Response response = asked.await().indefinitely()) {
            if (response.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode() && last.isPresent()) {
                return last.map(row -> parse(row.body));
            }
            String body = response.readEntity(String.class);
            Catalogue catalogue = parse(body);
            if (!catalogue.vendor().equals(vendor.name())) {
                throw new IllegalStateException("it serves " + catalogue.vendor());
            }
            rows.keep(vendor.name(), response.getHeaderString(HttpHeaders.ETAG), body, clock.instant());
            return Optional.of(catalogue);
        }
    }

    private Catalogue parse(String body) {
        try {
            return mapper.readValue(body, Catalogue.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the catalogue cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
