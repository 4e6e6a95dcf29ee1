/** What every vendor service must pass: its records, its exchanges and its facts are held against each other. */
@NullMarked
package dev.postern.kit.conformance;

import org.jspecify.annotations.NullMarked;
