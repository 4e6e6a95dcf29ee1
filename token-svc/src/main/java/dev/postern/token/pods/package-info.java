/** The pods behind a Kubernetes Service, as its EndpointSlices tell them. */
@NullMarked
package dev.postern.token.pods;

import org.jspecify.annotations.NullMarked;
