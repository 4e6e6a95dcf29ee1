/** What the endpoints share: reading bodies, cutting lists into pages, telling what is wrong. */
@NullMarked
package dev.postern.token.rest;

import org.jspecify.annotations.NullMarked;
