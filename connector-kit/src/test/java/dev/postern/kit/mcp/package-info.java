/** The wire as a client has it, in both eras and with whatever somebody may send. */
@NullMarked
package dev.postern.kit.mcp;

import org.jspecify.annotations.NullMarked;
