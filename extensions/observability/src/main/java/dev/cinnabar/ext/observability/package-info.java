/** Metrics, spans and flight recorder events of what an engine does: never a value, and nothing where nobody hears it. */
@NullMarked
package dev.cinnabar.ext.observability;

import org.jspecify.annotations.NullMarked;
