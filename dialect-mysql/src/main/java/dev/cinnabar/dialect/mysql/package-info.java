/** The words, types, errors and schema of MySQL. */
@NullMarked
package dev.cinnabar.dialect.mysql;

import org.jspecify.annotations.NullMarked;
