/** Where revisions come from, and what each one holds. */
@NullMarked
package dev.cinnabar.migrate.script;

import org.jspecify.annotations.NullMarked;
