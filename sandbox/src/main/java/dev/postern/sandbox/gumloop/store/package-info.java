/** What each organisation has, kept as JSON trees. */
@NullMarked
package dev.postern.sandbox.gumloop.store;

import org.jspecify.annotations.NullMarked;
