/** How a schema changes with the program: revisions, what they say, and the one who takes them. */
@NullMarked
package dev.cinnabar.migrate;

import org.jspecify.annotations.NullMarked;
