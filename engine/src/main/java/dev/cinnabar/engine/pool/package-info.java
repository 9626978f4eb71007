/** Where connections come from and go to. */
@org.jspecify.annotations.NullMarked
package dev.cinnabar.engine.pool;
