/** Entries: held against every rule before they are sent, and read back. */
@NullMarked
package dev.postern.occtoo.ingest;

import org.jspecify.annotations.NullMarked;
