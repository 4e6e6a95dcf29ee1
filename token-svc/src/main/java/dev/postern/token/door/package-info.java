/** The ports of the service, and which paths exist behind which of them. */
@NullMarked
package dev.postern.token.door;

import org.jspecify.annotations.NullMarked;
