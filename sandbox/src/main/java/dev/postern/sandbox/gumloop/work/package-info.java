/** What takes time: runs, turns of agents and exports, moved on by the clock alone. */
@NullMarked
package dev.postern.sandbox.gumloop.work;

import org.jspecify.annotations.NullMarked;
