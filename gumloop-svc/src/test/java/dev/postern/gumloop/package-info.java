/** Gumloop's tools, held against their exchanges and Gumloop's facts. */
@NullMarked
package dev.postern.gumloop;

import org.jspecify.annotations.NullMarked;
