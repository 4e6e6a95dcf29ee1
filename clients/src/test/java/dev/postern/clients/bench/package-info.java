/** What the edge filter costs: the same tool behind it, and in the MCP extension alone. */
@NullMarked
package dev.postern.clients.bench;

import org.jspecify.annotations.NullMarked;
