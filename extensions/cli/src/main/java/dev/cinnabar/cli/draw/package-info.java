/** Draws tables and the keys between them. */
@NullMarked
package dev.cinnabar.cli.draw;

import org.jspecify.annotations.NullMarked;
