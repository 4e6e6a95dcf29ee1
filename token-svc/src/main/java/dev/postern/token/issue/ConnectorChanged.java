package dev.postern.token.issue;

import dev.postern.contract.ConnectorId;

/** Told when a connector was changed or revoked, so that nobody goes on with what they remember of it. */
public record ConnectorChanged(ConnectorId connector) {}
