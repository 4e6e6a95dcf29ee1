/** The stand-in for Occtoo: sources and their entries, cards, segments, destinations, and the pipeline between them. */
@NullMarked
package dev.postern.sandbox.occtoo;

import org.jspecify.annotations.NullMarked;
