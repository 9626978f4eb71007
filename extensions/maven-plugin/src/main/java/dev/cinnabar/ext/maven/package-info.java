/** Migrations as goals of a Maven build. */
@NullMarked
package dev.cinnabar.ext.maven;

import org.jspecify.annotations.NullMarked;
