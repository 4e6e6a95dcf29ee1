package dev.postern.token.account;

import dev.postern.contract.Secret;
import dev.postern.contract.word.Nearest;
import dev.postern.token.rest.Fields;
import dev.postern.token.rest.ProblemType;
import dev.postern.token.vendor.Vendors;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what callers write about an account, and refuses what cannot be one. */
final class AccountBody {
    static final String TENANT = "tenant_id";
    static final String INTEGRATION = "integration";
    static final String NAME = "name";
    static final String BASE_URL = "base_url";
    static final String TIME_ZONE = "time_zone";
    static final String USER = "user";
    static final String CREDENTIALS = "credentials";
    static final Set<String> KEYS = Set.of(TENANT, INTEGRATION, NAME, BASE_URL, TIME_ZONE, USER, CREDENTIALS);

    static final Set<String> CHANGEABLE = Set.of(NAME, BASE_URL, TIME_ZONE, USER, CREDENTIALS);

    private static final ZoneId DEFAULT_ZONE = ZoneId.of("UTC");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private AccountBody() {}

    static NewAccount create(Fields body, Vendors vendors) {
        body.only(KEYS);
        return new NewAccount(
                body.requiredText(TENANT),
                integration(body, vendors),
                text(body, NAME),
                baseUrl(body),
                timeZone(body),
                text(body, USER),
                credentials(body));
    }

    /** What the account becomes by a partial change: an absent key leaves a value as it is, null clears it. */
    static AccountChange change(Fields body, Account before) {
        body.only(CHANGEABLE);
        return new AccountChange(
                body.has(NAME) ? text(body, NAME) : before.name(),
                body.has(BASE_URL) ? baseUrl(body) : before.baseUrl(),
                body.has(TIME_ZONE) ? timeZone(body) : before.timeZone(),
                body.has(USER) ? text(body, USER) : before.user(),
                body.has(CREDENTIALS) ? credentials(body) : null);
    }

    static boolean changesBaseUrl(Fields body) {
        return body.has(BASE_URL);
    }

    private static @Nullable String text(Fields body, String name) {
        return body.text(name).orElse(null);
    }

    private static ZoneId timeZone(Fields body) {
        return body.text(TIME_ZONE).map(text -> zone(body, text)).orElse(DEFAULT_ZONE);
    }

    private static @Nullable String baseUrl(Fields body) {
        return body.text(BASE_URL)
                .map(text -> {
                    if (!isPlainUrl(text)) {
                        throw body.invalid(BASE_URL, "has to be an https URL without user, query and fragment");
                    }
                    return text;
                })
                .orElse(null);
    }

    private static Map<String, Secret> credentials(Fields body) {
        Fields fields = body.object(CREDENTIALS).orElseThrow(() -> body.missing(CREDENTIALS));
        Map<String, Secret> credentials = new HashMap<>();
        fields.allTexts().forEach((name, value) -> credentials.put(name, Secret.of(value)));
        if (credentials.isEmpty()) {
            throw ProblemType.MISSING_VALUE.with(CREDENTIALS + " has to hold at least one field.");
        }
        return credentials;
    }

    private static String integration(Fields body, Vendors vendors) {
        String name = body.requiredText(INTEGRATION);
        if (vendors.find(name).isEmpty()) {
            String hint = Nearest.to(name, vendors.names())
                    .map("did you mean %s?"::formatted)
                    .orElse("there are: " + String.join(", ", vendors.names()) + ".");
            throw ProblemType.UNKNOWN_INTEGRATION.with("There is no integration called %s; %s".formatted(name, hint));
        }
        return name;
    }

    private static ZoneId zone(Fields body, String text) {
        try {
            ZoneId zone = ZoneId.of(text);
            if (ZoneId.getAvailableZoneIds().contains(zone.getId())) {
                return zone;
            }
        } catch (DateTimeException e) {
            // Told below, together with offsets, which are no IANA zones although Java takes them.
        }
        throw body.invalid(TIME_ZONE, "has to be an IANA time zone, as Europe/Berlin");
    }

    private static boolean isPlainUrl(String text) {
        try {
            URI uri = new URI(text);
            return uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
