/** Waits for what goes on at Gumloop, and says what to do next. */
@NullMarked
package dev.postern.gumloop.wait;

import org.jspecify.annotations.NullMarked;
