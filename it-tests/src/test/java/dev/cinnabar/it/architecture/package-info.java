/** The rules of the house, kept by tests: docs/decisions.md says why each stands. */
@NullMarked
package dev.cinnabar.it.architecture;

import org.jspecify.annotations.NullMarked;
