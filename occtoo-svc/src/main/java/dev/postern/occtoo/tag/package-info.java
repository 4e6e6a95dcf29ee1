/** Values of managed tags, found by the tag's id or by its name. */
@NullMarked
package dev.postern.occtoo.tag;

import org.jspecify.annotations.NullMarked;
