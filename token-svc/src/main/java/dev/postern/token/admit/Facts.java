package dev.postern.token.admit;

import dev.postern.token.issue.KnownConnector;
import java.time.Instant;
import java.util.Optional;

/**
 * All that the checks look at.
 *
 * @param connector what the URL's token stands for, if anything
 * @param now when the call came
 */
record Facts(Optional<KnownConnector> connector, Instant now) {}
