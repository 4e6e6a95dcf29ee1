/** Shows what agents and exports have made, as far as a model can read it. */
@NullMarked
package dev.postern.gumloop.file;

import org.jspecify.annotations.NullMarked;
