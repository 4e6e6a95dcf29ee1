/** What nobody ought to send, and how each of it has to be answered; for tests at a pod and at a connector URL. */
@NullMarked
package dev.postern.kit.mcp.hostile;

import org.jspecify.annotations.NullMarked;
