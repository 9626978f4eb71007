/** Writes the source of models: plain Java, as a person would have written it. */
@NullMarked
package dev.cinnabar.processor.write;

import org.jspecify.annotations.NullMarked;
