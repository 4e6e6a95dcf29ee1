package dev.postern.token.issue;

import dev.postern.token.key.Token;

/** A connector and its new token, which is known at this moment only. */
record Issued(Connector connector, Token token) {}
