/** How the house is built, what it says when it cannot be, and what it leaves behind. */
@NullMarked
package dev.postern.sandbox.house;

import org.jspecify.annotations.NullMarked;
