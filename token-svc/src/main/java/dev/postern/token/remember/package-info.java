/** What was read from the database a moment ago. */
@NullMarked
package dev.postern.token.remember;

import org.jspecify.annotations.NullMarked;
