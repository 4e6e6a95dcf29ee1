/** Tokens and keys: what this service signs, seals and hashes with, and the files that only it may read. */
@NullMarked
package dev.postern.token.key;

import org.jspecify.annotations.NullMarked;
