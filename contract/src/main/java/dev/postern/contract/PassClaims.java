package dev.postern.contract;

/** The names of the claims of a {@link Pass}, besides the registered {@code iss}, {@code aud}, {@code iat}, {@code exp}. */
public final class PassClaims {
    public static final String ISSUER = "postern-token-svc";
    public static final String VERSION = "ver";
    public static final String CONNECTOR = "con";
    public static final String TENANT = "ten";
    public static final String ACCOUNT = "acc";
    public static final String ACCOUNT_VERSION = "acv";
    public static final String METHODS = "met";
    public static final String TAGS = "tag";
    public static final String EXPOSURE = "exp_tools";

    private PassClaims() {}
}
