package dev.postern.token.admit;

import dev.postern.token.caller.ApiToken;
import dev.postern.token.issue.KnownConnector;
import java.time.Instant;
import java.util.Optional;

/**
 * All that the checks look at.
 *
 * @param connector what the URL's token stands for, if anything
 * @param needsSecondFactor whether its calls need an API token too
 * @param secondFactor the API token that came with the call, if it is a known one; not looked at unless it is needed
 * @param now when the call came
 */
record Facts(
        Optional<KnownConnector> connector, boolean needsSecondFactor, Optional<ApiToken> secondFactor, Instant now) {}
