/** Makes statements ready to run, and remembers what it made. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.engine.compile;
