/** The code of README.md. */
@NullMarked
package dev.cinnabar.it.readme;

import org.jspecify.annotations.NullMarked;
