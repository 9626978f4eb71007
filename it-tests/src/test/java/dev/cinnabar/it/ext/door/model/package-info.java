/** What plugins of these tests are about. */
@NullMarked
package dev.cinnabar.it.ext.door.model;

import org.jspecify.annotations.NullMarked;
