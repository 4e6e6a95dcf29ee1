/** What follows a change in time: the table, the index, cards and their segments, destinations. */
@NullMarked
package dev.postern.sandbox.occtoo.pipeline;

import org.jspecify.annotations.NullMarked;
