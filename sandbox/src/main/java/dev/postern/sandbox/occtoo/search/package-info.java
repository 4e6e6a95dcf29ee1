/** Typed values, and filters, free text, sorting and facets over them. */
@NullMarked
package dev.postern.sandbox.occtoo.search;

import org.jspecify.annotations.NullMarked;
