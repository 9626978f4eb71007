/** Entities that are kinds of others. */
@NullMarked
package dev.cinnabar.it.orm.kinds;

import org.jspecify.annotations.NullMarked;
