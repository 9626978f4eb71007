/** Entities with values that the database computes. */
@NullMarked
package dev.cinnabar.it.orm.writing;

import org.jspecify.annotations.NullMarked;
