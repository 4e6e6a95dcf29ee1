/** What tools an account has, before anything calls them. */
@NullMarked
package dev.postern.token.tools;

import org.jspecify.annotations.NullMarked;
