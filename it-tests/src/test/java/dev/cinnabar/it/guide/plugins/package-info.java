/** The mixins of the guide, as another jar would bring them. */
@NullMarked
package dev.cinnabar.it.guide.plugins;

import org.jspecify.annotations.NullMarked;
