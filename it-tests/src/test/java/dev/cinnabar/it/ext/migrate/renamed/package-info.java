/** Models whose tables and columns went by other names. */
@NullMarked
package dev.cinnabar.it.ext.migrate.renamed;

import org.jspecify.annotations.NullMarked;
