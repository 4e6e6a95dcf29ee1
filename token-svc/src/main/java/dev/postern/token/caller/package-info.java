/** Who calls the admin API: API tokens and their scopes. */
@NullMarked
package dev.postern.token.caller;

import org.jspecify.annotations.NullMarked;
