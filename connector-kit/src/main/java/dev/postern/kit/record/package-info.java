/** Reads and checks documentation records: one YAML file is one documented vendor endpoint. */
@NullMarked
package dev.postern.kit.record;

import org.jspecify.annotations.NullMarked;
