/** From the vendor's answer to what a model reads: shapes, pages, rate limits and refusals. */
@NullMarked
package dev.postern.kit.result;

import org.jspecify.annotations.NullMarked;
