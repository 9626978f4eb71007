/** Writes model classes from tables. */
@NullMarked
package dev.cinnabar.cli.model;

import org.jspecify.annotations.NullMarked;
