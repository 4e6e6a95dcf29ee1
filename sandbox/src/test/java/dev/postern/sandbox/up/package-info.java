/** What the command line takes and refuses. */
@NullMarked
package dev.postern.sandbox.up;

import org.jspecify.annotations.NullMarked;
