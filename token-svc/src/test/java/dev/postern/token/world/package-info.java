/** The world that the service runs in when it is tested: a database, secrets, a vendor service, a clock. */
@NullMarked
package dev.postern.token.world;

import org.jspecify.annotations.NullMarked;
