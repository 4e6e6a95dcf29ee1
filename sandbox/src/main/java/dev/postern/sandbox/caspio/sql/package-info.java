/** Selects, conditions, groups and orders, read strictly and put to an SQL engine. */
@NullMarked
package dev.postern.sandbox.caspio.sql;

import org.jspecify.annotations.NullMarked;
