/** The data at the first start: an account with the guide's names, and another. */
@NullMarked
package dev.postern.sandbox.caspio.seed;

import org.jspecify.annotations.NullMarked;
