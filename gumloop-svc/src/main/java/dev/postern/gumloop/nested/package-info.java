/** MCP servers that are registered inside Gumloop. */
@NullMarked
package dev.postern.gumloop.nested;

import org.jspecify.annotations.NullMarked;
