/** A dialect for H2, written against the published api and testkit alone: the proof that somebody else's dialect can be. */
@NullMarked
package dev.cinnabar.it.h2;

import org.jspecify.annotations.NullMarked;
