/** How the stand-in for Octapipe behaves, seen over HTTP. */
@NullMarked
package dev.postern.sandbox.octapipe;

import org.jspecify.annotations.NullMarked;
