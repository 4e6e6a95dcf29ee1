/** From arguments to the vendor's answer: checked, placed, signed in, sent, bounded. */
@NullMarked
package dev.postern.kit.call;

import org.jspecify.annotations.NullMarked;
