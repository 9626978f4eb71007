/** What a run of the command line reads and writes. */
@NullMarked
package dev.cinnabar.cli.terminal;

import org.jspecify.annotations.NullMarked;
