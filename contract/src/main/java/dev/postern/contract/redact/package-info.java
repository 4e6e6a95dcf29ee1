/** Keeps tokens, passes and credentials out of log lines and answers, on both sides. */
@NullMarked
package dev.postern.contract.redact;

import org.jspecify.annotations.NullMarked;
