/** Makes tools of records: definitions, schemas, filters and the bytes of tools/list. */
@NullMarked
package dev.postern.kit.tool;

import org.jspecify.annotations.NullMarked;
