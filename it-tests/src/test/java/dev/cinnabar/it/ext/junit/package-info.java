/** The JUnit extension, shown by test classes that are run within tests. */
@NullMarked
package dev.cinnabar.it.ext.junit;

import org.jspecify.annotations.NullMarked;
