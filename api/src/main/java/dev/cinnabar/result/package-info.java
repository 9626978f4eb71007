/** What comes back: results, rows, counts. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.result;
