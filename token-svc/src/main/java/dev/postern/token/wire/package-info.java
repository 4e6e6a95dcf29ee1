/** What clients of a connector URL are told when a call does not get through. */
@NullMarked
package dev.postern.token.wire;

import org.jspecify.annotations.NullMarked;
