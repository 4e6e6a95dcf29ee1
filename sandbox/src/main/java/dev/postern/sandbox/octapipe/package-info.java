/** A stand-in for Octapipe: the HTTP front, its sign-in, and the table of its routes. */
@NullMarked
package dev.postern.sandbox.octapipe;

import org.jspecify.annotations.NullMarked;
