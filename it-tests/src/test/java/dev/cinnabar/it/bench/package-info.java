/**
 * The benchmarks that {@code ./cinnabar bench} runs: the same cases on plain JDBC, on JDBC as a patient expert writes it, and on
 * Cinnabar; and what tests hold of them, which is bytes and statements.
 */
@NullMarked
package dev.cinnabar.it.bench;

import org.jspecify.annotations.NullMarked;
