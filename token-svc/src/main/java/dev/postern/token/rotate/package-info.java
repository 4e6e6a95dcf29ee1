/** Replaces keys and peppers while calls go on, and tells when an old one may be removed. */
@NullMarked
package dev.postern.token.rotate;

import org.jspecify.annotations.NullMarked;
