/** Entities whose members are kept in a list with positions, a map and a set. */
@NullMarked
package dev.cinnabar.it.orm.music;

import org.jspecify.annotations.NullMarked;
