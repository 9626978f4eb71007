/** Entities with documents of every kind. */
@NullMarked
package dev.cinnabar.it.ext.json.model;

import org.jspecify.annotations.NullMarked;
