/** Official MCP clients and the conformance suite, driven against the house and a vendor service of their own. */
@NullMarked
package dev.postern.clients;

import org.jspecify.annotations.NullMarked;
