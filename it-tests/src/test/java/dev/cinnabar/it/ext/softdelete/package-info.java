/** Objects whose rows stay when they are deleted. */
@NullMarked
package dev.cinnabar.it.ext.softdelete;

import org.jspecify.annotations.NullMarked;
