/** The chart as Helm renders it, and the manifests that are made from it for those who do not use Helm. */
@NullMarked
package dev.postern.chart;

import org.jspecify.annotations.NullMarked;
