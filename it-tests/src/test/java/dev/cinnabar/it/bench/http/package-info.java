/** {@code ./cinnabar bench http}: one service, asynchronous and blocking, under the same callers. */
@NullMarked
package dev.cinnabar.it.bench.http;

import org.jspecify.annotations.NullMarked;
