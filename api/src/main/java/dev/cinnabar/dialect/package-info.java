/** What a database fills in: its words, its types, its errors. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.dialect;
