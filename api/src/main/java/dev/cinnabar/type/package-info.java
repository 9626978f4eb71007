/** How a value travels: SQL types, the adapters that write and read them, and decorators of one's own. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.type;
