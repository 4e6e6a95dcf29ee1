/** Words that Occtoo uses everywhere: types of properties, identifiers, languages. */
@NullMarked
package dev.postern.occtoo.word;

import org.jspecify.annotations.NullMarked;
