/** Engines, connections, pools and transactions before real databases. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.it.connect;
