/** What a revision says, as data. */
@NullMarked
package dev.cinnabar.migrate.step;

import org.jspecify.annotations.NullMarked;
