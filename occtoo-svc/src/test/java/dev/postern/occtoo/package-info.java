/** Occtoo's tools, held against their exchanges and Occtoo's facts. */
@NullMarked
package dev.postern.occtoo;

import org.jspecify.annotations.NullMarked;
