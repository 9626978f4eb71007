/** How long a program takes from the start of its JVM to its first row, with many entities on its class path. */
@NullMarked
package dev.cinnabar.it.bench.orm.start;

import org.jspecify.annotations.NullMarked;
