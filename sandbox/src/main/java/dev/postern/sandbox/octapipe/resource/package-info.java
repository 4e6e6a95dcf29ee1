/** What each endpoint does, one class for one kind of row. */
@NullMarked
package dev.postern.sandbox.octapipe.resource;

import org.jspecify.annotations.NullMarked;
