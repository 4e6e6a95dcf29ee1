/** How changes and ways of entries are told. */
@NullMarked
package dev.postern.occtoo.trace;

import org.jspecify.annotations.NullMarked;
