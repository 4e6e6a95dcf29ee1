/** The guides' stories: real clients, real services, a real database, and a vendor that remembers what was done to it. */
@NullMarked
package dev.postern.stories;

import org.jspecify.annotations.NullMarked;
