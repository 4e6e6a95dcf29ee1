/** What only this account knows: the fields that its own people have made. It suggests, and never refuses. */
@NullMarked
package dev.postern.kit.live;

import org.jspecify.annotations.NullMarked;
