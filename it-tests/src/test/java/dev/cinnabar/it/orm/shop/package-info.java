/** Entities with values of several columns, and values that change in place. */
@NullMarked
package dev.cinnabar.it.orm.shop;

import org.jspecify.annotations.NullMarked;
