/** What Caspio answers: replies, and refusals with its codes. */
@NullMarked
package dev.postern.sandbox.caspio.answer;

import org.jspecify.annotations.NullMarked;
