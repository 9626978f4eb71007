/** Tests on a real database, with JUnit: a session for each test, undone at its end, and an account of what was sent. */
@NullMarked
package dev.cinnabar.ext.junit;

import org.jspecify.annotations.NullMarked;
