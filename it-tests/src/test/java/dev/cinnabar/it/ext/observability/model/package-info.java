/** Entities whose work is observed. */
@NullMarked
package dev.cinnabar.it.ext.observability.model;

import org.jspecify.annotations.NullMarked;
