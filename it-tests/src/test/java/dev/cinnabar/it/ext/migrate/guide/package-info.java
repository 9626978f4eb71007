/** The guide's one migration. */
@NullMarked
package dev.cinnabar.it.ext.migrate.guide;

import org.jspecify.annotations.NullMarked;
