/** What the token service asks of a vendor service. */
@NullMarked
package dev.postern.kit.internal;

import org.jspecify.annotations.NullMarked;
