/** The command that starts the house, shows how to use it, and stops it on Ctrl-C. */
@NullMarked
package dev.postern.sandbox.up;

import org.jspecify.annotations.NullMarked;
