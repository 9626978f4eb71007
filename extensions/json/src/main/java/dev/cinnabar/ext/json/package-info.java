/** JSON documents as values of columns, and ways into them in statements. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.ext.json;
