/** What becomes of the properties of sources. */
@NullMarked
package dev.postern.occtoo.source;

import org.jspecify.annotations.NullMarked;
