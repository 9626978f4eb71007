/** Tests of what talks to the database, without the rest of the application. */
@NullMarked
package dev.cinnabar.spring.test;

import org.jspecify.annotations.NullMarked;
