/** Small entities for single behaviours. */
@NullMarked
package dev.cinnabar.it.orm.things;

import org.jspecify.annotations.NullMarked;
