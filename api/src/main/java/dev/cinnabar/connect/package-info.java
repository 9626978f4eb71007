/** How it starts and talks: engines, connections, transactions, and what happens on them. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.connect;
