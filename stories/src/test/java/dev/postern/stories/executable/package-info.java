/** What the services load by name is held against what a native build registers. */
@NullMarked
package dev.postern.stories.executable;

import org.jspecify.annotations.NullMarked;
