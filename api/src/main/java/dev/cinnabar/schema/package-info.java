/** What stands in the database: tables, constraints, indexes, views, sequences, and the steps that change them. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.schema;
