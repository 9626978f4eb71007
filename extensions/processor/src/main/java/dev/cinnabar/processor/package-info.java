/** What the compiler checks of programs that use Cinnabar. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.processor;
