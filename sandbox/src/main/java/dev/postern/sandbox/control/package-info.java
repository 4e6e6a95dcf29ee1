/** The loopback API that moves the clock, sets faults and limits, and shows which requests the vendor saw. */
@NullMarked
package dev.postern.sandbox.control;

import org.jspecify.annotations.NullMarked;
