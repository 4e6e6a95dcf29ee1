/** One call: the request as the resources see it, the rules that read its values, and its reply or refusal. */
@NullMarked
package dev.postern.sandbox.octapipe.call;

import org.jspecify.annotations.NullMarked;
