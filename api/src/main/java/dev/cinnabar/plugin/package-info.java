/** What a guest may bring. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.plugin;
