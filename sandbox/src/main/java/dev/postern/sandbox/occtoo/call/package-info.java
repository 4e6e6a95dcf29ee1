/** One signed-in request, and how its query string and its body are read. */
@NullMarked
package dev.postern.sandbox.occtoo.call;

import org.jspecify.annotations.NullMarked;
