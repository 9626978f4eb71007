/** The entities of the tests of the JUnit extension. */
@NullMarked
package dev.cinnabar.it.ext.junit.model;

import org.jspecify.annotations.NullMarked;
