/** Runs statements: connections, transactions, results. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.engine.execute;
