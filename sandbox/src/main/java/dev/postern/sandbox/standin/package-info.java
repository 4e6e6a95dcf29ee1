/** What all stand-ins have in common: how they are run, and the few things they are written with. */
@NullMarked
package dev.postern.sandbox.standin;

import org.jspecify.annotations.NullMarked;
