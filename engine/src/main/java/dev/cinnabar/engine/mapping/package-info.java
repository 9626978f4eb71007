/** What the mapper knows of each entity before it meets an object. */
@NullMarked
package dev.cinnabar.engine.mapping;

import org.jspecify.annotations.NullMarked;
