/** Refuses, on every port of every service, heads that never come to their end, and those that no server is to answer. */
@NullMarked
package dev.postern.contract.head;

import org.jspecify.annotations.NullMarked;
