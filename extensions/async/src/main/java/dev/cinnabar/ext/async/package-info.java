/** Sessions and connections off the thread of the caller. */
@NullMarked
package dev.cinnabar.ext.async;

import org.jspecify.annotations.NullMarked;
