/** What Gumloop answers: replies, and refusals in its two envelopes. */
@NullMarked
package dev.postern.sandbox.gumloop.answer;

import org.jspecify.annotations.NullMarked;
