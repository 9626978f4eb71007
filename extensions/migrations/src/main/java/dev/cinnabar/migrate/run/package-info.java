/** Revisions, taken on a database or written down for one. */
@NullMarked
package dev.cinnabar.migrate.run;

import org.jspecify.annotations.NullMarked;
