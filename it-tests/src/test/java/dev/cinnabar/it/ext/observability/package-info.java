/** Metrics, spans and recordings of known pieces of work, on all databases. */
@NullMarked
package dev.cinnabar.it.ext.observability;

import org.jspecify.annotations.NullMarked;
