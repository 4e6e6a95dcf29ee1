/** The API's operations, a file for each kind of thing. */
@NullMarked
package dev.postern.sandbox.caspio.resource;

import org.jspecify.annotations.NullMarked;
