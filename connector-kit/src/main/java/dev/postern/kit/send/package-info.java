/** One request to a vendor: to a checked address, under a deadline, with an answer that cannot be too large. */
@NullMarked
package dev.postern.kit.send;

import org.jspecify.annotations.NullMarked;
