/** A club whose members, teams and badges belong to tenants, and keep their rows when they are deleted. */
@NullMarked
package dev.cinnabar.it.ext.shapes.model;

import org.jspecify.annotations.NullMarked;
