/** How destinations are searched. */
@NullMarked
package dev.postern.occtoo.publish;

import org.jspecify.annotations.NullMarked;
