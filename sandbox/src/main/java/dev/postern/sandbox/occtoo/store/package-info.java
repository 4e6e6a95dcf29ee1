/** What each tenant has, as trees of JSON by kind and id. */
@NullMarked
package dev.postern.sandbox.occtoo.store;

import org.jspecify.annotations.NullMarked;
