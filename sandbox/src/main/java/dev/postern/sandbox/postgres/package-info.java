/** A real PostgreSQL on this machine, its data kept in a directory. */
@NullMarked
package dev.postern.sandbox.postgres;

import org.jspecify.annotations.NullMarked;
