/** The outside world in one process: the vendors' stand-ins, and the API that makes them misbehave. */
@NullMarked
package dev.postern.sandbox;

import org.jspecify.annotations.NullMarked;
