/** Sessions for one tenant each. */
@NullMarked
package dev.cinnabar.ext.tenancy;

import org.jspecify.annotations.NullMarked;
