package dev.postern.kit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.contract.Catalogue;
import dev.postern.contract.VendorApi;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.tool.Toolbox;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The catalogue as it is told. It never changes while the service runs, so it is written once. */
@Singleton
class ToldCatalogue {
    private final byte[] body;
    private final String etag;

    ToldCatalogue(Toolbox toolbox, Vendor vendor, ObjectMapper mapper) {
        Catalogue catalogue = new Catalogue(
                vendor.name(),
                toolbox.all().stream().map(ToldTools::of).toList(),
                new VendorApi(
                        vendor.api().url().map(URI::toString).orElse(null),
                        vendor.api().hosts()));
        try {
            body = mapper.writeValueAsBytes(catalogue);
            etag = '"'
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(body))
                    + '"';
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a catalogue is always JSON", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A {@link Catalogue} as JSON. */
    byte[] body() {
        return body;
    }

    /** Another one for every other body. */
    String etag() {
        return etag;
    }
}
