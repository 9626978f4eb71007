/**
 * The 22 TPC-H queries: generated data, reference SQL written by hand, and the comparison of both with Cinnabar's own
 * statements.
 */
@NullMarked
package dev.cinnabar.it.tpch;

import org.jspecify.annotations.NullMarked;
