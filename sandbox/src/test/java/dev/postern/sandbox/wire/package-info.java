/** How limits and faults look to a caller. */
@NullMarked
package dev.postern.sandbox.wire;

import org.jspecify.annotations.NullMarked;
