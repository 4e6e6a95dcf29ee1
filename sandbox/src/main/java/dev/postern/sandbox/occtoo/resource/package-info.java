/** The route table, and what each route does. */
@NullMarked
package dev.postern.sandbox.occtoo.resource;

import org.jspecify.annotations.NullMarked;
