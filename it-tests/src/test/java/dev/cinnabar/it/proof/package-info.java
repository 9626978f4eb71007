/** Random and hostile input: what holds for every statement, on three databases. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.it.proof;
