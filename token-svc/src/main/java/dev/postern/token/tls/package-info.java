/** TLS between this service and the vendor services. */
@NullMarked
package dev.postern.token.tls;

import org.jspecify.annotations.NullMarked;
