/** Applications of Spring Boot that work with Cinnabar, on real databases. */
@NullMarked
package dev.cinnabar.it.spring;

import org.jspecify.annotations.NullMarked;
