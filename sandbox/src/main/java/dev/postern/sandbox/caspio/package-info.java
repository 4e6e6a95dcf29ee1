/** A stand-in for Caspio: the HTTP front of its REST API, version 3, its sign-in, and the table of its routes. */
@NullMarked
package dev.postern.sandbox.caspio;

import org.jspecify.annotations.NullMarked;
