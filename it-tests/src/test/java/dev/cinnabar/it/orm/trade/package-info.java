/** Clients, purchases with lines of wares in categories: keys of several columns, and an object between two others. */
@NullMarked
package dev.cinnabar.it.orm.trade;

import org.jspecify.annotations.NullMarked;
