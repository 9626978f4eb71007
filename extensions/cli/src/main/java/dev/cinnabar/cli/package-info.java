/** Where the command line begins. */
@NullMarked
package dev.cinnabar.cli;

import org.jspecify.annotations.NullMarked;
