/** A vendor that there is not, with which every ability of the engine is tried. */
@NullMarked
package dev.postern.kit.acme;

import org.jspecify.annotations.NullMarked;
