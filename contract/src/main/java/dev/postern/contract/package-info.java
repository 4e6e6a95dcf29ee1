/** What the token service and the vendor services say to each other: the pass, the allowance and the internal API. */
@NullMarked
package dev.postern.contract;

import org.jspecify.annotations.NullMarked;
