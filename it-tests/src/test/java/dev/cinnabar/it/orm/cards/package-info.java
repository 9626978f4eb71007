/** Entities whose members pass from one owner to another: in lists with places that may be empty, and in sets. */
@NullMarked
package dev.cinnabar.it.orm.cards;

import org.jspecify.annotations.NullMarked;
