/** Whether the database answers, told to the health endpoints of both lines of Spring Boot. */
@NullMarked
package dev.cinnabar.spring.health;

import org.jspecify.annotations.NullMarked;
