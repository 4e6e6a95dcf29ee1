/** Caspio's tools, held against its exchanges and its facts. */
@NullMarked
package dev.postern.caspio;

import org.jspecify.annotations.NullMarked;
