/** The way of an admitted call to a vendor service and back. */
@NullMarked
package dev.postern.token.route;

import org.jspecify.annotations.NullMarked;
