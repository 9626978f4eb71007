/** Where classes, databases and passwords come from. */
@NullMarked
package dev.cinnabar.cli.place;

import org.jspecify.annotations.NullMarked;
