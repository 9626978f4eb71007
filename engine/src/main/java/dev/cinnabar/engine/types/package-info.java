/** What plugins say of the types of Java's classes. */
@NullMarked
package dev.cinnabar.engine.types;

import org.jspecify.annotations.NullMarked;
