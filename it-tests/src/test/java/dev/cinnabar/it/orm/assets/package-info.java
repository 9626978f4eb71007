/** Kinds of an entity, with what entities have else: values of several columns, keys that change, maps. */
@NullMarked
package dev.cinnabar.it.orm.assets;

import org.jspecify.annotations.NullMarked;
