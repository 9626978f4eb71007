/**
 * The benchmarks that {@code ./cinnabar bench} runs: what their suites have in common, which is how a case is checked, measured and
 * printed, and what tests hold of it: bytes and statements.
 */
@NullMarked
package dev.cinnabar.it.bench;

import org.jspecify.annotations.NullMarked;
