/** What a statement is made of: a sealed family of records, and the visitors over it. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.sql.node;
