/** Entities to be read in every way. */
@NullMarked
package dev.cinnabar.it.orm.reading;

import org.jspecify.annotations.NullMarked;
