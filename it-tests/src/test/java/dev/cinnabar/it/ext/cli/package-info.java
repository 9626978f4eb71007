/** The command line, run within the process of the tests. */
@NullMarked
package dev.cinnabar.it.ext.cli;

import org.jspecify.annotations.NullMarked;
