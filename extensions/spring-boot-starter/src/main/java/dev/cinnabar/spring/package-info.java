/** Sessions in the transactions of Spring, set up by Spring Boot. */
@NullMarked
package dev.cinnabar.spring;

import org.jspecify.annotations.NullMarked;
