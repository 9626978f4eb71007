/** Writes model classes from the tables of a database. */
@NullMarked
package dev.cinnabar.cli.models;

import org.jspecify.annotations.NullMarked;
