/** The engine of a vendor service; its packages follow the way of a call. */
@NullMarked
package dev.postern.kit;

import org.jspecify.annotations.NullMarked;
