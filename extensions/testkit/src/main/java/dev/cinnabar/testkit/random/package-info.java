/** Random tests that can be repeated: seeds, choices, and the smallest case that fails. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.testkit.random;
