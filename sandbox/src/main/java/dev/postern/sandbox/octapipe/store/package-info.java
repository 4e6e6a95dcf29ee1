/** What Octapipe's customers have stored: workspaces of soft-deleted rows, kept in memory and in one file. */
@NullMarked
package dev.postern.sandbox.octapipe.store;

import org.jspecify.annotations.NullMarked;
