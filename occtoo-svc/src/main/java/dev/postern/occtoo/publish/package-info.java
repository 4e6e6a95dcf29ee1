/** What integrations see of destinations. */
@NullMarked
package dev.postern.occtoo.publish;

import org.jspecify.annotations.NullMarked;
