/** Objects and their rows, on all databases. */
@NullMarked
package dev.cinnabar.it.orm;

import org.jspecify.annotations.NullMarked;
