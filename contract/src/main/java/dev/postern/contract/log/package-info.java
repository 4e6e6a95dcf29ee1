/** How much may go into a log. */
@NullMarked
package dev.postern.contract.log;

import org.jspecify.annotations.NullMarked;
