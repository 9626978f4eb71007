/** A club whose members, teams and badges keep their rows when they are deleted. */
@NullMarked
package dev.cinnabar.it.ext.softdelete.model;

import org.jspecify.annotations.NullMarked;
