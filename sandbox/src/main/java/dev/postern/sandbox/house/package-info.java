/** Everything on one machine: PostgreSQL, the sandbox, and the services as child processes. */
@NullMarked
package dev.postern.sandbox.house;

import org.jspecify.annotations.NullMarked;
