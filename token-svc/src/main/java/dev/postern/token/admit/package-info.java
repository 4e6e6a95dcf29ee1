/** Whether a call may pass: a list of checks, in one order. */
@NullMarked
package dev.postern.token.admit;

import org.jspecify.annotations.NullMarked;
