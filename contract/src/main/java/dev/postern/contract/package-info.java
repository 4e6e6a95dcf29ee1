/**
 * What the token service and the vendor services say to each other: the pass, the allowance and the internal API.
 * What crosses the wire is registered, so that a native executable can read it too.
 */
@NullMarked
package dev.postern.contract;

import org.jspecify.annotations.NullMarked;
