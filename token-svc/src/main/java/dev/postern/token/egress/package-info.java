/** Where an account may say that its vendor is. */
@NullMarked
package dev.postern.token.egress;

import org.jspecify.annotations.NullMarked;
