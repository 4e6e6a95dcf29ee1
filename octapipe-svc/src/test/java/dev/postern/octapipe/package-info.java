/** Octapipe's tools, held against its exchanges and its facts. */
@NullMarked
package dev.postern.octapipe;

import org.jspecify.annotations.NullMarked;
