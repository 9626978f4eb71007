/** The classes of the guide's page about soft delete. */
@NullMarked
package dev.cinnabar.it.ext.softdelete.guide;

import org.jspecify.annotations.NullMarked;
