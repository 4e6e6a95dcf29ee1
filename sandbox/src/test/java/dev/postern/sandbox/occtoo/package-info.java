/** Occtoo's stand-in, over HTTP. */
@NullMarked
package dev.postern.sandbox.occtoo;

import org.jspecify.annotations.NullMarked;
