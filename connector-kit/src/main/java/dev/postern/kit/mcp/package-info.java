/** The wire: what is let in, what is answered here, and what goes on to the MCP extension. */
@NullMarked
package dev.postern.kit.mcp;

import org.jspecify.annotations.NullMarked;
