/** Tests of queued changes. */
@NullMarked
package dev.postern.occtoo.queue;

import org.jspecify.annotations.NullMarked;
