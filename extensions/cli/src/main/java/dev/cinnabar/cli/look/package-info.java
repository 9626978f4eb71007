/** Looks into a database: tables as texts and as JSON. */
@NullMarked
package dev.cinnabar.cli.look;

import org.jspecify.annotations.NullMarked;
