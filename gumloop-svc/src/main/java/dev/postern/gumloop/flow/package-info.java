/** Flows: what they take, and how they ran. */
@NullMarked
package dev.postern.gumloop.flow;

import org.jspecify.annotations.NullMarked;
