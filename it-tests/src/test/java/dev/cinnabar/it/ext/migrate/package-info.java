/** Migrations on real databases. */
@NullMarked
package dev.cinnabar.it.ext.migrate;

import org.jspecify.annotations.NullMarked;
