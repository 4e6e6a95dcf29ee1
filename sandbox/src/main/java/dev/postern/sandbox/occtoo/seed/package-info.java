/** The data at the first start. */
@NullMarked
package dev.postern.sandbox.occtoo.seed;

import org.jspecify.annotations.NullMarked;
