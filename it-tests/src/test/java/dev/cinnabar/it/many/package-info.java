/** Lists inside rows, on real databases. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.it.many;
