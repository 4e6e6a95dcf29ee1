/** Connectors: the URLs that let agents in, made, listed and revoked. */
@NullMarked
package dev.postern.token.issue;

import org.jspecify.annotations.NullMarked;
