/** The words, types, errors and schema of PostgreSQL. */
@NullMarked
package dev.cinnabar.dialect.postgres;

import org.jspecify.annotations.NullMarked;
