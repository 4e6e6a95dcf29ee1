package dev.postern.token.vendor;

import io.quarkus.runtime.configuration.ConfigurationException;

/** Where one instance of a vendor service listens. */
public record Address(String host, int port) {
    private static final int HIGHEST_PORT = 65_535;

    public Address {
        if (host.isBlank() || port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("an address is host:port");
        }
    }

    /** Reads {@code host:port}; a host that is an IPv6 address stands in brackets. */
    public static Address parse(String vendor, String text) {
        int colon = text.lastIndexOf(':');
        try {
            return new Address(text.substring(0, Math.max(colon, 0)), Integer.parseInt(text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "postern.vendors.%s.addresses holds '%s', which is not host:port.".formatted(vendor, text));
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
