package dev.postern.sandbox.wire;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fault of the next requests that match.
 *
 * @param vendor the vendor whose requests match; null for all
 * @param method the method that matches; null for all
 * @param pathPrefix how a matching path starts, without what all of the vendor's paths begin with; empty for all
 * @param times how many matching requests are hit, from 1 on
 */
public record Fault(@Nullable String vendor, @Nullable String method, String pathPrefix, int times, FaultKind kind) {
    /** Stands in the body of {@link #status(int)}; no caller may let it through. */
    public static final String SECRET_IN_BODY = "db-password-7Qf2xVt9";

    private static final int MEBIBYTES_512 = 512 << 20;
    private static final String LEAKING_BODY = """
            {"message":"SQLSTATE[HY000] [2002] Connection refused","exception":"Illuminate\\\\Database\\\\QueryException",\
            "file":"/app/vendor/laravel/framework/src/Illuminate/Database/Connection.php","line":829,\
            "config":{"host":"db.internal","username":"octapipe","password":"%s"},\
            "trace":["#0 Connection.php(783): runQueryCallback()","#1 Builder.php(2913): select()"]}\
            """.formatted(SECRET_IN_BODY);

    public Fault {
        if (times < 1) {
            throw new IllegalArgumentException("a fault hits at least one request");
        }
    }

    public Fault(FaultKind kind) {
        this(null, null, "", 1, kind);
    }

    public static Fault slow(Duration delay) {
        return new Fault(new FaultKind.Slow(delay));
    }

    public static Fault hang() {
        return new Fault(new FaultKind.Hang());
    }

    /** Answers with a stack trace and a password in the body. */
    public static Fault status(int status) {
        return new Fault(new FaultKind.Status(status, LEAKING_BODY, Map.of()));
    }

    public static Fault badJson() {
        return new Fault(new FaultKind.BadJson());
    }

    public static Fault reset() {
        return new Fault(new FaultKind.Reset());
    }

    public static Fault redirect(String location) {
        return new Fault(new FaultKind.Redirect(location));
    }

    public static Fault drip() {
        return new Fault(new FaultKind.Drip(Duration.ofSeconds(1)));
    }

    /** Streams 512 MiB. */
    public static Fault huge() {
        return new Fault(new FaultKind.Huge(MEBIBYTES_512));
    }

    /** Inflates to 512 MiB. */
    public static Fault gzipBomb() {
        return new Fault(new FaultKind.GzipBomb(MEBIBYTES_512));
    }

    public static Fault unauthorized() {
        return new Fault(new FaultKind.Unauthorized());
    }

    /** This fault for one method and the paths that start so. */
    public Fault on(String method, String pathPrefix) {
        return new Fault(vendor, method, pathPrefix, times, kind);
    }

    /** This fault for the requests that one vendor sees. */
    public Fault at(String vendor) {
        return new Fault(vendor, method, pathPrefix, times, kind);
    }

    public Fault times(int times) {
        return new Fault(vendor, method, pathPrefix, times, kind);
    }

    boolean hits(String vendor, String method, String path) {
        return (this.vendor == null || this.vendor.equals(vendor))
                && (this.method == null || this.method.equalsIgnoreCase(method))
                && path.startsWith(pathPrefix);
    }
}
