/** Tests of drafts. */
@NullMarked
package dev.postern.occtoo.draft;

import org.jspecify.annotations.NullMarked;
