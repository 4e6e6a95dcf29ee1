package dev.postern.token.caller;

import java.util.UUID;

/** Told when an API token was revoked. */
record ApiTokenRevoked(UUID token) {}
