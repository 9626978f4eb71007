/** An application as its authors write it. */
@NullMarked
package dev.cinnabar.it.spring.app;

import org.jspecify.annotations.NullMarked;
