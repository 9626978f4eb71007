/** The order of revisions: which stands on which, and the way from one set of them to another. */
@NullMarked
package dev.cinnabar.migrate.graph;

import org.jspecify.annotations.NullMarked;
