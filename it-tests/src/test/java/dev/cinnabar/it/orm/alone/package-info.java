/** Entities that are kinds of others, and stand in tables of their own alone. */
@NullMarked
package dev.cinnabar.it.orm.alone;

import org.jspecify.annotations.NullMarked;
