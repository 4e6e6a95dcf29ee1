/** Tests of the stand-in for Gumloop, over HTTP. */
@NullMarked
package dev.postern.sandbox.gumloop;

import org.jspecify.annotations.NullMarked;
