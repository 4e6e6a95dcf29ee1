/** Packages a skill as Gumloop wants it. */
@NullMarked
package dev.postern.gumloop.skill;

import org.jspecify.annotations.NullMarked;
