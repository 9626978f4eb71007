/** The words, types, errors and schema of SQLite. */
@NullMarked
package dev.cinnabar.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
