/** Keeps tokens from places where they would be written down. */
@NullMarked
package dev.postern.token.redact;

import org.jspecify.annotations.NullMarked;
