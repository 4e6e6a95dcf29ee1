/** The operations, grouped by what they are about. */
@NullMarked
package dev.postern.sandbox.gumloop.resource;

import org.jspecify.annotations.NullMarked;
