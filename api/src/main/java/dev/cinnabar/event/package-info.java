/** How listening works. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.event;
