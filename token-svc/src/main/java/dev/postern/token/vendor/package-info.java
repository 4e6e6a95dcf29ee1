/** The vendor services that this one knows, and the tools that each of them has. */
@NullMarked
package dev.postern.token.vendor;

import org.jspecify.annotations.NullMarked;
