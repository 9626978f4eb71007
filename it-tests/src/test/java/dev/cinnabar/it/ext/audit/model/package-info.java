/** Entities whose changes are written down, and some whose are not. */
@NullMarked
package dev.cinnabar.it.ext.audit.model;

import org.jspecify.annotations.NullMarked;
