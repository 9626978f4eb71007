/** Hostile text at every door that takes text. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.it.injection;
