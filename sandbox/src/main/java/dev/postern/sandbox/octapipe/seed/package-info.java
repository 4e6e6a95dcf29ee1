/** The data that every workspace starts with, the same ids at every start and dates relative to the clock. */
@NullMarked
package dev.postern.sandbox.octapipe.seed;

import org.jspecify.annotations.NullMarked;
