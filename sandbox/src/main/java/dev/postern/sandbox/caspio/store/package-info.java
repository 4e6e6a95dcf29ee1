/** What Caspio's customers have stored: tables and views of records, and named things beside them, kept in memory. */
@NullMarked
package dev.postern.sandbox.caspio.store;

import org.jspecify.annotations.NullMarked;
