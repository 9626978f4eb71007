/** Scripts of migrations: where they lie, how they are compiled, and how they are told. */
@NullMarked
package dev.cinnabar.cli.script;

import org.jspecify.annotations.NullMarked;
