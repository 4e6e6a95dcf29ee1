/** Data sources and their properties: read, described, made and changed. */
@NullMarked
package dev.postern.occtoo.source;

import org.jspecify.annotations.NullMarked;
