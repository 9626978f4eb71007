/** From rows to objects: what a query loads along with its objects, and what is loaded later. */
@NullMarked
package dev.cinnabar.engine.load;

import org.jspecify.annotations.NullMarked;
