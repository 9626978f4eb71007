/** The entities of the mapper's cases: the tables of {@code Content}. */
@NullMarked
package dev.cinnabar.it.bench.orm.model;

import org.jspecify.annotations.NullMarked;
