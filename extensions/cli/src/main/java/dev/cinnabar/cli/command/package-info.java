/** The commands, one to a file. */
@NullMarked
package dev.cinnabar.cli.command;

import org.jspecify.annotations.NullMarked;
