/** Many rows in one call, on real databases. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.it.bulk;
