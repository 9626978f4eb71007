/**
 * What can go wrong: one unchecked root, {@link dev.cinnabar.error.CinnabarException}, with a stable code, a hint and a
 * page for each error.
 */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.error;
