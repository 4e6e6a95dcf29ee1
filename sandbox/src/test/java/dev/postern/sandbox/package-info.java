/** What the tests of the sandbox share: a running one, and a client that speaks to it over HTTP. */
@NullMarked
package dev.postern.sandbox;

import org.jspecify.annotations.NullMarked;
