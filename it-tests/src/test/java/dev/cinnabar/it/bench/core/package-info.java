/** The cases of Core. */
@NullMarked
package dev.cinnabar.it.bench.core;

import org.jspecify.annotations.NullMarked;
