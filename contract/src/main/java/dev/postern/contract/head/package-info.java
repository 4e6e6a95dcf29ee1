/** Refuses, on every port of every service, heads that never come to their end, and heads that name no host. */
@NullMarked
package dev.postern.contract.head;

import org.jspecify.annotations.NullMarked;
