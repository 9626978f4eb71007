/** What must hold of a mapping, told where it does not. */
@NullMarked
package dev.cinnabar.processor.check;

import org.jspecify.annotations.NullMarked;
