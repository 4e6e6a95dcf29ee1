/** What an installation in a cluster needs once, before anything runs. */
@NullMarked
package dev.postern.token.install;

import org.jspecify.annotations.NullMarked;
