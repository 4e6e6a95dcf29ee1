/** What was changed through the admin API, by whom and when. */
@NullMarked
package dev.postern.token.audit;

import org.jspecify.annotations.NullMarked;
