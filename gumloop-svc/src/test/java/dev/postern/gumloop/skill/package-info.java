/** Skills out of what models write. */
@NullMarked
package dev.postern.gumloop.skill;

import org.jspecify.annotations.NullMarked;
