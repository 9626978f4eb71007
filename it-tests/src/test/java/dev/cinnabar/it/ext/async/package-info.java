/** Sessions and connections off the thread of the caller. */
@NullMarked
package dev.cinnabar.it.ext.async;

import org.jspecify.annotations.NullMarked;
