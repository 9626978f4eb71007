/** Who created and changed a row, and when; and a log of changes. */
@NullMarked
package dev.cinnabar.ext.audit;

import org.jspecify.annotations.NullMarked;
