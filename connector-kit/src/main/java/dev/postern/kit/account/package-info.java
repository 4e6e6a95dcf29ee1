/** Whose call it is: the pass, the account with its credential, and signing in at the vendor. */
@NullMarked
package dev.postern.kit.account;

import org.jspecify.annotations.NullMarked;
