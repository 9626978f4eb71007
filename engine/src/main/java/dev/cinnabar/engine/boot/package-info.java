/** Builds an engine out of a URL, its settings, and the dialects and plugins that are present. */
@NullMarked
package dev.cinnabar.engine.boot;

import org.jspecify.annotations.NullMarked;
