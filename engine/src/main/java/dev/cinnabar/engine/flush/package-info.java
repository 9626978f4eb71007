/** From what is pending to rows: a plan, and its steps. */
@NullMarked
package dev.cinnabar.engine.flush;

import org.jspecify.annotations.NullMarked;
