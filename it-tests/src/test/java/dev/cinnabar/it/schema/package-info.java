/** Schemas on real databases: created, read, and created again. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.it.schema;
