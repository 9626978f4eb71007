/** Inputs of a size that nobody expects. */
@NullMarked
package dev.cinnabar.testkit.size;

import org.jspecify.annotations.NullMarked;
