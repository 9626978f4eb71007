/** Internal: what the engine alone sees of objects, by slots; also the door for another way to map classes. */
@NullMarked
package dev.cinnabar.orm.access;

import org.jspecify.annotations.NullMarked;
