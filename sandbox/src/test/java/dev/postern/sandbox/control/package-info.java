/** How the control API moves the sandbox. */
@NullMarked
package dev.postern.sandbox.control;

import org.jspecify.annotations.NullMarked;
