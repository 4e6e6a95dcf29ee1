/** The stand-in for Gumloop: flows, agents and their sessions, artifacts, skills, nested MCP servers and the organisation. */
@NullMarked
package dev.postern.sandbox.gumloop;

import org.jspecify.annotations.NullMarked;
