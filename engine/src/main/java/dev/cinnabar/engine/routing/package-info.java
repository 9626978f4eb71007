/** Which of several databases with the same data a statement goes to. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.engine.routing;
