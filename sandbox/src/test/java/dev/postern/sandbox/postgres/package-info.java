/** That the database is real and its data stays. */
@NullMarked
package dev.postern.sandbox.postgres;

import org.jspecify.annotations.NullMarked;
