package dev.postern.sandbox.octapipe;

/**
 * Somebody who can sign in to the stand-in. Nothing here is a secret: the data is made up and the port is on loopback.
 *
 * @param bearerToken a token that never expires
 */
public record DemoAccount(String domain, String email, String password, String bearerToken) {
    /** An admin of the larger workspace. */
    public static final DemoAccount ACME =
            new DemoAccount("acme", "ada.winter@acme.example", "octapipe-acme-demo", "acme-demo-token");

    /** A user of the larger workspace for whom only the pipeline Inbound Leads is enabled. */
    public static final DemoAccount ACME_LIMITED =
            new DemoAccount("acme", "sam.ortiz@acme.example", "octapipe-limited-demo", "acme-limited-demo-token");

    /** An admin of the other workspace. */
    public static final DemoAccount GLOBEX =
            new DemoAccount("globex", "hanna.berg@globex.example", "octapipe-globex-demo", "globex-demo-token");
}
