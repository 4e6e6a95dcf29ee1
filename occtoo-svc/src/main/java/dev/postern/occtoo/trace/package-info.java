/** What became of entries: the changes of a source, and the way of one entry to the destinations. */
@NullMarked
package dev.postern.occtoo.trace;

import org.jspecify.annotations.NullMarked;
