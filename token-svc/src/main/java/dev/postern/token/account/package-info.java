/** Integrated accounts: one tenant's connection to one vendor, with its credentials sealed. */
@NullMarked
package dev.postern.token.account;

import org.jspecify.annotations.NullMarked;
