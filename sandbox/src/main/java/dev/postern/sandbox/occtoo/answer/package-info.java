/** What the stand-in answers with: replies, and problems with the paths at which they are. */
@NullMarked
package dev.postern.sandbox.occtoo.answer;

import org.jspecify.annotations.NullMarked;
