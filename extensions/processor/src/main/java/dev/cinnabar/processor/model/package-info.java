/** What a program says of its entities, as records. */
@NullMarked
package dev.cinnabar.processor.model;

import org.jspecify.annotations.NullMarked;
