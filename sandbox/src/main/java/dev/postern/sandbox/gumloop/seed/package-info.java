/** The data at the first start, read from YAML files. */
@NullMarked
package dev.postern.sandbox.gumloop.seed;

import org.jspecify.annotations.NullMarked;
