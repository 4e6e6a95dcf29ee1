/** What Caspio's stand-in does, route by route, over HTTP. */
@NullMarked
package dev.postern.sandbox.caspio;

import org.jspecify.annotations.NullMarked;
