/** What goes wrong on real databases, and what is said about it. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.it.errors;
