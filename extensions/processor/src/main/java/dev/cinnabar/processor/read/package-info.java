/** Reads entities and mixins from what the compiler knows of them. */
@NullMarked
package dev.cinnabar.processor.read;

import org.jspecify.annotations.NullMarked;
