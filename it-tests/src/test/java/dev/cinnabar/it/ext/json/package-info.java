/** JSON documents on real databases. */
@NullMarked
package dev.cinnabar.it.ext.json;

import org.jspecify.annotations.NullMarked;
