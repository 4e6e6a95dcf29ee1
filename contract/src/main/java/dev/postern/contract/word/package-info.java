/** What somebody meant who wrote a name wrong; both sides tell it in their refusals. */
@NullMarked
package dev.postern.contract.word;

import org.jspecify.annotations.NullMarked;
