/** Changes of an endpoint's segments that wait for their time. Occtoo keeps them by API version. */
@NullMarked
package dev.postern.occtoo.queue;

import org.jspecify.annotations.NullMarked;
