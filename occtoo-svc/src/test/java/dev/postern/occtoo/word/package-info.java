/** Tests of Occtoo's words. */
@NullMarked
package dev.postern.occtoo.word;

import org.jspecify.annotations.NullMarked;
