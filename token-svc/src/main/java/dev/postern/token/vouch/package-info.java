/** Passes: signed for vendor services, and read back from them. */
@NullMarked
package dev.postern.token.vouch;

import org.jspecify.annotations.NullMarked;
