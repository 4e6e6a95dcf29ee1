/** How records and fields are made and changed: values by their types, values that the vendor sets itself, and the webhooks that hear of it. */
@NullMarked
package dev.postern.sandbox.caspio.record;

import org.jspecify.annotations.NullMarked;
