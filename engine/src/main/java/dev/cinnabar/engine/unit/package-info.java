/** The objects that a session holds, and what is pending in them. */
@NullMarked
package dev.cinnabar.engine.unit;

import org.jspecify.annotations.NullMarked;
