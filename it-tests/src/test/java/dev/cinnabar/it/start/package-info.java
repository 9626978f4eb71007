/** The pages that a newcomer begins with: what they show is built and run. */
@NullMarked
package dev.cinnabar.it.start;

import org.jspecify.annotations.NullMarked;
