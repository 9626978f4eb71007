/** What can go wrong, and what to do about it. */
@NullMarked
package dev.cinnabar.error;

import org.jspecify.annotations.NullMarked;
