/** Keeps tokens out of every log line. */
@NullMarked
package dev.postern.token.redact;

import org.jspecify.annotations.NullMarked;
