/** Scripts that are about to be written: what they follow, what they say, and where they go. */
@NullMarked
package dev.cinnabar.migrate.draft;

import org.jspecify.annotations.NullMarked;
