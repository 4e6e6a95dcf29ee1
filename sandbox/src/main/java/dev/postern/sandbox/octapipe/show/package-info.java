/** Rows in the form in which the vendor shows them: in pages of 15, with their relations. */
@NullMarked
package dev.postern.sandbox.octapipe.show;

import org.jspecify.annotations.NullMarked;
