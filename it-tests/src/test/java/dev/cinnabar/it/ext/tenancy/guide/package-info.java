/** The classes of the guide's page about tenancy. */
@NullMarked
package dev.cinnabar.it.ext.tenancy.guide;

import org.jspecify.annotations.NullMarked;
