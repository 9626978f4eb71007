/** Writes scripts: the steps of a revision as Java or as SQL, for a person to read and to change. */
@NullMarked
package dev.cinnabar.migrate.render;

import org.jspecify.annotations.NullMarked;
