/** The token service: issues connector URLs, admits their calls and routes them to the vendor services. */
@NullMarked
package dev.postern.token;

import org.jspecify.annotations.NullMarked;
