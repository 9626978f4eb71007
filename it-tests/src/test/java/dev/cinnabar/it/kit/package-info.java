/** The compliance kit on the databases that Cinnabar has dialects for. */
@NullMarked
package dev.cinnabar.it.kit;

import org.jspecify.annotations.NullMarked;
