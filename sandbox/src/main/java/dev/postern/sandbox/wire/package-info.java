/** What every stand-in does with a request before it answers: note it, count it, and misbehave when told to. */
@NullMarked
package dev.postern.sandbox.wire;

import org.jspecify.annotations.NullMarked;
