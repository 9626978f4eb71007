/** Programs that use Cinnabar from the module path. */
@NullMarked
package dev.cinnabar.it.modules;

import org.jspecify.annotations.NullMarked;
