/** Objects whose rows stay when they are deleted. */
@NullMarked
package dev.cinnabar.ext.softdelete;

import org.jspecify.annotations.NullMarked;
