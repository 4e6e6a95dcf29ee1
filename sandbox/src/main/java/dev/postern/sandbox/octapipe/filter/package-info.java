/** Filters, search and sorting over the fields of one kind of row. */
@NullMarked
package dev.postern.sandbox.octapipe.filter;

import org.jspecify.annotations.NullMarked;
