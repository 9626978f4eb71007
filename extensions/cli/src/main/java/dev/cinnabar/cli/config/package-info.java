/** What {@code cinnabar.toml} says. */
@NullMarked
package dev.cinnabar.cli.config;

import org.jspecify.annotations.NullMarked;
