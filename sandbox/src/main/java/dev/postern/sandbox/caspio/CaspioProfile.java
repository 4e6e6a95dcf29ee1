package dev.postern.sandbox.caspio;

import java.util.List;

/**
 * An API profile with which an application signs in. Nothing here is a secret: the data is made up and the port is on
 * loopback.
 *
 * @param account the account whose data it opens
 * @param bearerToken a token that never expires
 * @param readsOnly whether it may only read tables and views
 */
public record CaspioProfile(
        String name, String account, String clientId, String clientSecret, String bearerToken, boolean readsOnly) {

    /** All of the larger account. */
    public static final CaspioProfile ACME = new CaspioProfile(
            "Operations", "acme", "caspio-acme-client", "caspio-acme-secret", "caspio-acme-token", false);

    /** The same account's tables and views, to read. */
    public static final CaspioProfile ACME_READER = new CaspioProfile(
            "Reports", "acme", "caspio-reader-client", "caspio-reader-secret", "caspio-reader-token", true);

    /** All of the other account. */
    public static final CaspioProfile GLOBEX = new CaspioProfile(
            "Field Work", "globex", "caspio-globex-client", "caspio-globex-secret", "caspio-globex-token", false);

    static final List<CaspioProfile> ALL = List.of(ACME, ACME_READER, GLOBEX);
}
