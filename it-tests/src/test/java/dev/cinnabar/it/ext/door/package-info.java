/** The door of plugins: what may come in, what it may bring, and what becomes of one that fails. */
@NullMarked
package dev.cinnabar.it.ext.door;

import org.jspecify.annotations.NullMarked;
