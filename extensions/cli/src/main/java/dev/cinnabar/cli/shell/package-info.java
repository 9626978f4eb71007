/** Java at a prompt. */
@NullMarked
package dev.cinnabar.cli.shell;

import org.jspecify.annotations.NullMarked;
