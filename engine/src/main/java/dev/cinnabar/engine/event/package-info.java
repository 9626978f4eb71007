/** How listening works: the only room that calls Guava's bus. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.engine.event;
