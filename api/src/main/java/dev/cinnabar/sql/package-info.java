/** What is said: immutable statements, and the typed faces that they are made of. Begin at {@link dev.cinnabar.sql.Sql}. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.sql;
