/** Values of every type on their way to real databases and back. */
@NullMarked
package dev.cinnabar.it.types;

import org.jspecify.annotations.NullMarked;
