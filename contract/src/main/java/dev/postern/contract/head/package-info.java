/** Ends connections on which the head of a request never comes to its end, on every port of every service. */
@NullMarked
package dev.postern.contract.head;

import org.jspecify.annotations.NullMarked;
