/** Shapes of queries, for whoever hides rows from sessions. */
@NullMarked
package dev.cinnabar.it.ext.shapes;

import org.jspecify.annotations.NullMarked;
