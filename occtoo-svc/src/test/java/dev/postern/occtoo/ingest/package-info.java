/** What is taken in, and what is refused before it is sent. */
@NullMarked
package dev.postern.occtoo.ingest;

import org.jspecify.annotations.NullMarked;
