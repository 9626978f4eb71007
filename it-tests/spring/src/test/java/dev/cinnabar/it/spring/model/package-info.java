/** What the application keeps. */
@NullMarked
package dev.cinnabar.it.spring.model;

import org.jspecify.annotations.NullMarked;
