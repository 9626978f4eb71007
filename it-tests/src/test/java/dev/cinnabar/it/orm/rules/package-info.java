/** Entities for what is said of relationships and keys. */
@NullMarked
package dev.cinnabar.it.orm.rules;

import org.jspecify.annotations.NullMarked;
