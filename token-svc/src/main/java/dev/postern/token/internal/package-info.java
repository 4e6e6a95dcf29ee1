/** What vendor services may ask of this one, on a port of its own. */
@NullMarked
package dev.postern.token.internal;

import org.jspecify.annotations.NullMarked;
